# What the pages of figures say in English: how a number was made, what was left out, what is not known.
#
# { $count } chooses a plural form, { $printed } is the same count as it is printed.

## How a number was made

f_from_projects = { $count ->
    [one] { $printed } project record
   *[other] { $printed } project records
}
f_from_grants = { $count ->
    [one] { $printed } grant
   *[other] { $printed } grants
}
f_from_rounds = { $count ->
    [one] { $printed } round
   *[other] { $printed } rounds
}
f_from_records = { $count ->
    [one] { $printed } record
   *[other] { $printed } records
}
f_method_sum = Added up from { $from }.
f_method_sum_none = None of the records has a number, so nothing could be added up.
f_method_count = Project records counted: { $printed }. Each project counts once, however many grants, programmes and towns it has.
f_method_latest = The latest number of each record, added up from { $from }.
f_method_ratio = { $first } divided by { $second }.
f_method_ratio_bound = One of the two is a bound or an approximate number, so the result is one too.
f_method_ratio_not_ranked = There are fewer than ten cases, so it is not ranked.
f_method_stated = As stated by { $sources }. It was not added up here.
f_method_stated_nobody = As stated; no source is named. It was not added up here.
f_method_without_number = { $count ->
    [one] { $printed } record has no number and is not in it.
   *[other] { $printed } records have no number and are not in it.
}
f_method_left_out = { $count ->
    [one] { $printed } record was left out, with its reason.
   *[other] { $printed } records were left out, each with its reason.
}
f_method_no_total = No total is made. { $why }
f_method_share = A project in several towns counts here with its share of this town.
f_and_more = { $count ->
    [one] { $printed } more
   *[other] { $printed } more
}

## How far it can be checked

f_check_rows = Down to the rows: every record behind this number is listed here, and data.csv adds up to it.
f_check_count = Down to the rows: every project behind this number is listed here.
f_check_parts = Down to its parts, which are published; the rows behind them are not.
f_check_sources = { $count ->
    [one] { $printed } source states it; the rows behind it are not published.
   *[other] { $printed } sources state it; the rows behind it are not published.
}
f_check_one = One source states it; the rows behind it are not published.
f_check_excerpt = Not far: it rests on excerpts of its sources, which were not read in full.
f_check_nobody = Not at all, so far: no source is named.

## Coverage and agreement

f_coverage = { $count ->
    [one] A number is recorded for { $part } of { $printed } project.
   *[other] A number is recorded for { $part } of { $printed } projects.
}
f_coverage_all = { $count ->
    [one] A number is recorded for the one project concerned.
   *[other] A number is recorded for each of the { $printed } projects concerned.
}
f_coverage_none = { $count ->
    [one] No number is recorded for the one project concerned.
   *[other] No number is recorded for any of the { $printed } projects concerned.
}
f_agree = What is stated and what the records here add up to agree.
f_agree_part = The records here hold part of what is stated.
f_agree_exceed = The records here add up to more than is stated; the two could not be reconciled. The statement may be older than the records, or may count fewer things.
f_agree_differ = Sources differ. All numbers are shown, and none is preferred.
f_agree_preferred = Sources differ. All numbers are shown; one is preferred, and the reason stands beside it.

## Remarks and notes

f_note_missing = { $count ->
    [one] { $printed } part has no number ({ $why }).
   *[other] { $printed } parts have no number ({ $why }).
}
f_note_missing_minimum = Missing is not zero, so the total is a minimum.
f_missing_in_words = said in words only
f_missing_counted = { $why }: { $printed }
f_note_inferred_years = { $count ->
    [one] The year of { $printed } record is inferred.
   *[other] The years of { $printed } records are inferred.
}
f_note_uncertain_years = { $count ->
    [one] { $printed } record has an uncertain year. It may belong here and is not counted.
   *[other] { $printed } records have an uncertain year. They may belong here and are not counted.
}
f_note_counted_in_several = { $count ->
    [one] { $printed } project counts in full in several parts, so the parts add up to more than the total.
   *[other] { $printed } projects count in full in several parts, so the parts add up to more than the total.
}
f_note_may_repeat = People may be counted again in another year.
f_note_rounds = { $count ->
    [one] Added from { $printed } round.
   *[other] Added from { $printed } rounds.
}
f_note_rounds_silent = { $count ->
    [one] { $rounds }; { $printed } round published no number.
   *[other] { $rounds }; { $printed } rounds published no number.
}
f_note_rounds_head = { $count ->
    [one] Added from { $printed } round
   *[other] Added from { $printed } rounds
}
f_note_sources_differ = Sources differ.
f_note_preferred = Sources differ; one is preferred, and the reason stands beside it.
f_note_outcome = Expected { $during }; outcome not published.
f_note_outcome_undated = Expected; outcome not published.
f_note_excerpt = It rests only on excerpts of its sources.
f_note_shares = Projects in several towns count with their shares.
f_note_several_funders = The money comes from several payers: { $names }.
f_note_stated_total = The total is stated by a source. It is not the sum of the parts.
f_note_together = Published for several towns together. It is not split.
f_note_overlaps = { $count ->
    [one] { $printed } statement about an overlapping period was not added.
   *[other] { $printed } statements about overlapping periods were not added.
}
f_note_year = The year is known only in part: { $year }.

## Why a row was left out

f_why_not_awarded = not awarded ({ $status })
f_why_planned = planned; whether it was awarded is not known
f_why_ceiling = only the ceiling is known, not what was awarded
f_why_form = { $form }; what is given, what is lent and what is given in kind are not added together
f_why_returned = the grant was paid back
f_why_project_returned = all grants of the project were paid back
f_why_one_of_towns = in one of several towns, nobody says in which
f_why_together = about several towns together
f_why_year_not_stated = the year is not stated
f_why_several_years = its period spans several years
f_why_other_payer = another payer’s money, which stands apart
f_why_several_payers = money of several payers in one sum
f_why_per_one = it holds for each of several things and is not multiplied
f_why_not_applicable = the question does not arise
f_why_overlaps = it overlaps with another row about the same thing, which counts
f_why_another_source = another source about the same thing, shown beside
f_why_superseded = a later number of the same record counts
f_why_counted_by_record = it is counted by its own record

## What belongs to no bar

f_rest_region = known for the region only
f_rest_together = several towns together
f_rest_one_of = in one of several towns
f_rest_no_town = no town named
f_rest_no_year = year not stated
f_rest_several_years = several years
f_rest_several_payers = several payers in one sum
f_rest_no_goal = no goal named
f_rest_no_topic = no topic named

## How firm money is

f_firm_paid = paid
f_firm_awarded = awarded
f_firm_set_aside = set aside
f_firm_budget = budget
f_firm_planned = planned
f_firm_ceiling = ceiling

## Why there is no ratio

f_no_ratio_missing = One of the two numbers was not published.
f_no_ratio_bound = Both numbers are bounds of the same kind, so the ratio could be anything.
f_no_ratio_not_positive = There is nothing to divide by.
f_no_ratio_different = The two numbers are about different periods, places, statuses or currencies.
f_no_ratio_coverage = Not every project has a record of both.

## What was noticed about numbers

f_found_exceed = The records here add up to { $records }, and { $stated } is stated. The two could not be reconciled. If the statement is older, or counts fewer things, nothing is wrong.
f_found_passed = The records here add up to { $records } by now; { $stated } remains true.
f_found_differ = Sources differ: { $values }.
f_found_parts = The parts add up to { $parts }, and the whole is given as { $whole }. The two could not be reconciled. If some things belong to several parts, or to none, nothing is wrong.
f_found_hedge = The parts, which are complete, add up to { $parts }; the whole is given as { $whole }.
f_found_mean = { $money } for { $cases } comes to { $mean } each, and the rule allows { $limit } for one grant. The money may include other things: if it also paid for training, for example, nothing is wrong.
f_found_town_year = { $place }, { $year }: { $awarded }, and the rule allows { $limit }. The sum may include money of other years or other payers.
f_found_unsourced = No source is named.

## The page of a figure

f_title_tags = { $title } ({ $tags })
f_stated = stated
f_computed = added up here
f_description = { $number }. { $method }
f_titled = { $what }: { $number }
f_breakdown = { $measure } { $by }
f_by_town = by town
f_by_year = by year
f_by_town_year = by town and year
f_by_other = by part
f_fact_project = Project
f_fact_goal = Goal
f_fact_topic = Topic
f_fact_stated_about = Stated about
f_no_limit = everything recorded
f_column_record = Record
f_column_town = Town
f_column_programme = Programme
f_column_year = Year
f_column_value = As recorded
f_column_counted = Counted
f_column_name = What
f_column_number = Number
f_rows_count = { $count ->
    [one] { $printed } row.
   *[other] { $printed } rows.
}
f_rows_count_counted = { $count ->
    [one] { $printed } row, { $counted } counted.
   *[other] { $printed } rows, { $counted } counted.
}
f_rows_caption = The rows behind “{ $title }”
f_rows_total = Total of all rows
f_left_out_line = Left out: { $why }.
f_share = share of the town: { $share }
f_round = { $programme }: { $where }, { $year }
f_round_nowhere = { $programme }, { $year }
f_item_nothing = the round published no number
f_measured_by = measured by { $name }
f_download_json = The figure with its basis
f_download_csv = The rows behind the figure
f_left_out_count = { $count ->
    [one] { $printed } row
   *[other] { $printed } rows
}

## Citation

f_cite = { $publisher }: “{ $title }”. { $site }, data as of { $date }. { $address }
f_cite_undated = { $publisher }: “{ $title }”. { $site }. { $address }
f_cite_file = Citation

## All figures

f_figures_title = All figures
f_figures_summary = { $count ->
    [one] { $printed } figure is published here, beside those of single projects, which open from the projects’ pages.
   *[other] { $printed } figures are published here, beside those of single projects, which open from the projects’ pages.
}
f_figures_none = No figures are published yet.
f_figures_description = Every figure of this site, by what it counts. Each opens down to its rows and sources.
f_figures_all = in all
f_column_about = Where and when
f_column_basis = Basis
f_figures_caption = { $measure }: all figures

## What is not known

f_questions_title = What is not known
f_questions_description = What this site asks of every programme and town, and nobody has published.
f_questions_summary = { $count ->
    [one] { $printed } figure that this site asks for was published by nobody, as far as we know.
   *[other] { $printed } figures that this site asks for were published by nobody, as far as we know.
}
f_questions_all_known = Every figure that this site asks for has been published.
f_questions_nothing_asked = This site asks for no figures.
f_questions_caption = What is asked for and not known
f_question_subject = About
f_question_measure = What is asked
f_question_reason = Why there is no number
f_question_instead = What is known instead
f_question_nothing = nothing
f_question_site = The whole site
f_questions_programmes = How much is not known, by programme
f_questions_towns = How much is not known, by town
f_questions_asked = Asked for
f_questions_open = Not known

## Sources

f_sources_title = Sources
f_sources_description = Every source that the figures of this site stand on, and how much of it was read.
f_sources_summary = { $count ->
    [one] The figures stand on { $printed } source.
   *[other] The figures stand on { $printed } sources.
}
f_sources_none = No sources are named yet.
f_sources_excerpts = { $count ->
    [one] { $printed } was read as an excerpt only.
   *[other] { $printed } were read as excerpts only.
}
f_sources_undated = { $count ->
    [one] { $printed } bears no date.
   *[other] { $printed } bear no date.
}
f_sources_more = { $count ->
    [one] and { $printed } more
   *[other] and { $printed } more
}
f_in_en = in English
f_in_ru = in Russian
f_rate = Exchange rate { $from } to { $to }

## How we count

f_method_title = How we count
f_method_description = What each number of this site counts, how it was added up, and what a missing number means.
f_bound = { $count ->
    [one] { $bound } of { $printed } number in the texts is bound to a figure: it is put in from the records, or checked against them at every build.
   *[other] { $bound } of { $printed } numbers in the texts are bound to figures: they are put in from the records, or checked against them at every build.
}
f_bound_none = The texts hold no numbers.
f_rates_caption = Rates by which amounts are shown in another currency, beside the original
f_rate_from = From
f_rate_to = To
f_rate_value = Rate
f_rate_date = Day
f_rate_sources = Sources
f_rule_qualifiers_head = Words before a number
f_rule_qualifiers = “More than 160” is not 160. A number keeps the word that its source put before it, and a sum keeps the words of its parts: exact numbers add up to an exact number, minimums to a minimum, maximums to a maximum. A minimum and a maximum have no total, and the page says so. “About” and “nearly” allow for { $percent }% either way when two numbers are compared.
f_rule_status_head = Done, planned, hoped for
f_rule_status = What was done, what is planned, what is aimed at and what is a ceiling are different figures and are never added together. A plan whose time is over, with no published result, reads “outcome not published”.
f_rule_money_head = Money
f_rule_money = Money awarded is grants committed or paid; money paid is the part of it that was paid out. A cancelled grant counts as awarded until it is returned. Money set aside, a budget and a project’s whole cost are figures of their own.
f_rule_twice_head = Nothing counts twice
f_rule_twice = Statements about overlapping periods are not added. Totals that several programmes only state are not added unless it is known that they count different projects. A project in several towns counts with its shares, or in full in each; then the total is not the sum of the towns, and the chart says so.
f_rule_coverage_head = Stated and added up
f_rule_coverage = Beside a number that a source states stands what the records here add up to, and how many of the projects have a number in their record. A total with missing parts names how many are missing. Where the two do not fit, the page says that they could not be reconciled and does not decide between them.
f_rule_ratios_head = Ratios
f_rule_ratios = A ratio shows the two numbers that it is made of. Both are about the same place and time. Dividing by a minimum gives a maximum, and the words say so. Under ten cases nothing is ranked.
f_rule_changes_head = Changes
f_rule_changes = When a published figure changes, its page keeps the old number with the date and the reason. A correction puts a mistake right; a revision follows better data.

## Changes

f_changes_title = Changes
f_changes_description = Revisions and corrections of published figures, with the number before, the number after and the reason.
f_changes_summary = { $count ->
    [one] { $printed } published figure or group of figures has been changed: { $kinds }.
   *[other] { $printed } published figures or groups of figures have been changed: { $kinds }.
}
f_changes_corrections = { $count ->
    [one] { $printed } correction
   *[other] { $printed } corrections
}
f_changes_revisions = { $count ->
    [one] { $printed } revision
   *[other] { $printed } revisions
}
