# The words of the site in English.
#
# Copy this file to strings/<language>.ftl to add a language; every key must be there. Keys without arguments are
# read by templates as t.key; those with arguments ({ $count }) are said when a page is filled. Where { $count }
# chooses a plural form, { $printed } (or { $number }) is the same count as it is printed.

## Numbers, money, plural forms

number_decimal = .
number_group = ,
# Digits are grouped from so many on.
number_group_from = 4
number_percent = { $number }%
number_money = { $currency } { $number }
magnitude_6 = { $number } million
magnitude_9 = { $number } billion
magnitude_12 = { $number } trillion
plural_category = { $count ->
    [one] one
   *[other] other
}

## Words before and after numbers

q_more_than = more than
q_more_than_about = more than about
q_at_least = at least
q_less_than = less than
q_less_than_about = less than about
q_up_to = up to
q_about = about
q_nearly = nearly
q_between = between
q_or_more = or more
q_or_less = or less
between_numbers = { $low } and { $high }

## Where there is no number

missing_not_published = not published
missing_not_quantified = no number given
missing_not_applicable = not applicable
missing_withheld = withheld to protect individuals
missing_sources_differ = sources differ
missing_outcome_not_published = outcome not published
withheld_mark = [c]

## Statuses

status_disbursed = paid
status_committed = awarded
status_planned = planned
status_target = target
status_ceiling = ceiling
status_estimate = estimate
status_budget = budget
status_set_aside = set aside
project_planned = planned
project_ongoing = ongoing
project_completed = completed
project_cancelled = cancelled
round_held = held
round_announced = announced
round_not_held = not held
round_nothing_found = nothing found
form_grant = grant
form_loan = loan
form_in_kind = in kind
form_mixed = grants and loans
returned_on = returned { $date }
added_up = added up from the records here
stated = stated
stated_by = stated by { $who }

## Dates

date_day = { $day } { $month } { $year }
date_month = { $month } { $year }
date_unknown = date unknown
period_unknown_end = { $start } to an unknown year
year_about = { $year } (inferred)
year_either = { $first } or { $last }
year_between = between { $first } and { $last }
year_at_least = { $year } or later
year_unknown = year not stated
several_years = several years
in_year = in { $period }
in_years = in { $period }
in_period = in { $period }
since = since { $start }
as_of = as of { $date }
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December
month_alone_1 = January
month_alone_2 = February
month_alone_3 = March
month_alone_4 = April
month_alone_5 = May
month_alone_6 = June
month_alone_7 = July
month_alone_8 = August
month_alone_9 = September
month_alone_10 = October
month_alone_11 = November
month_alone_12 = December

## Names in sentences

list_last = { $before } and { $last }
quoted = “{ $text }”
in_town = in { $name }
in_district = in { $name }
in_region = in { $name }
in_country = in { $name }
kind_town = Town
kind_district = District
kind_region = Region
kind_country = Country
# This language in itself, for the switch.
language_own_name = English
language_en = English
language_ru = Russian

## The Goals of the 2030 Agenda: their official short names

goal_1 = No Poverty
goal_2 = Zero Hunger
goal_3 = Good Health and Well-being
goal_4 = Quality Education
goal_5 = Gender Equality
goal_6 = Clean Water and Sanitation
goal_7 = Affordable and Clean Energy
goal_8 = Decent Work and Economic Growth
goal_9 = Industry, Innovation and Infrastructure
goal_10 = Reduced Inequalities
goal_11 = Sustainable Cities and Communities
goal_12 = Responsible Consumption and Production
goal_13 = Climate Action
goal_14 = Life Below Water
goal_15 = Life on Land
goal_16 = Peace, Justice and Strong Institutions
goal_17 = Partnerships for the Goals
goal_heading = Goal
un_sentence = The content of this publication has not been approved by the United Nations and does not reflect the views of the United Nations or its officials or Member States.
un_link = United Nations guidelines for the Sustainable Development Goals

## The frame of every page

skip = Skip to the text
navigation_label = Sections
crumbs_label = You are here
neighbours_label = Before and after
language_label = Languages
home = Home
projects = Projects
towns = Towns
programmes = Programmes
goals = Goals
years = Years
organisations = Organisations
stories = Stories
figures = Figures
charts = Charts
method = How we count
sources = Sources
questions = What is not known
changes = Changes
data = Data
search = Search
claims = Claims
more_label = About this report
feed = Feed of stories
banner_demonstration = Everything here is invented: names, towns and numbers. It shows what a site looks like before its publisher has put in their own.
banner_independent = An independent demonstration compiled from public sources. It was not commissioned, reviewed or approved by the organisations named. Sources were read in part.
untranslated = This page has not been translated. Its text is in another language:
data_as_of = Data as of
licence = Licence
responsible = Who answers for the figures
publisher = Published by
edit = Edit this record
changed = Last change
section_link = Link to this section

## Parts of pages

notes = Notes
sources_here = Sources
source_unlinked = address, not linked
all_stories = All stories
all_changes = All changes
all_questions = Everything that is not known
downloads = Downloads
cite = How to cite this
cite_bibtex = BibTeX
cite_csl = CSL-JSON
embed = Embed
table_csv = This table as CSV
pages_label = Pages of this list
previous_page = Previous page
next_page = Next page

## Home, years, reports

headline_label = Headline figures
by_town = By town
not_known_help = If you know a published source, tell us: it will be shown here with its address.
what_changed = What changed
cite_report = How to cite this report
download_data = The data

## Projects

project_story = The project
grants = Grants
related_projects = Related projects
unnamed_project = The name of this project was not published; it is shown by what it does.
stories_about = Stories
fact_town = Town
fact_towns = Towns
fact_programme = Programme
fact_year = Year
fact_grantee = Grantee
fact_funder = Funder
fact_status = State
fact_population = Population
fact_aliases = Also called
fact_ids = In registers
fact_website = Website
fact_home_town = Based in
fact_monotown = Depends largely on one company
fact_region = Region
fact_measure = What is counted
fact_period = Period
fact_as_of = As of
fact_unit = Unit
fact_status_figure = Status
fact_payer = Whose money
fact_group = Who is counted
fact_basis = Basis
fact_each = Per
each_project = project
each_town = town
payer_several = several payers in one sum

## Towns

map_label = Where it is
numbers_by_year = By programme and year
places_in_region = Towns in this region
places_in_region_note = What is known only for the region stands here by itself and is never added to the towns in it.
regions = Regions and districts

## Programmes

paid_for_by = Paid for by
with_partners = with
stages = Stages
rules = Rules
rule_grant = One grant
rule_town_year = All grants of one town in one year
rule_year = All grants of one year
rounds = Rounds
rounds_note = Announced: nothing more is known. Not held: known not to have taken place. Nothing found: no source that we know says anything.
compared = What is stated, and what the records here add up to
compared_what = What is counted
compared_stated = Stated
compared_computed = Added up here
compared_coverage = Coverage
conflicts = Where sources differ
remarks = Remarks on these numbers

## Goals

goals_intro = A goal is shown here only as a claim: who makes it, and with what evidence.
claims_of_goal = Claims
claims_all = Every claim with its evidence
claim_target = Target
claim_by = Claimed by
claim_editors = assigned by the editors
claim_evidence = Evidence
claim_no_measure = claimed, no measure
claim_no_number = measured, number not published
grade_computed = adds up from records
grade_stated = stated by a source
grade_unpublished = no number published
grade_none = no measure
previous_goal = Previous goal
next_goal = Next goal

## Stories

about_label = About
more_stories = More stories
story_figures = In figures

## Figures

how_made = How this number was made
what_counts = What it counts
rows = The rows behind it
breakdown = By part
left_out = What was left out
left_out_which = Which records
left_out_none = Nothing was left out.
stated_beside = What has been said
coverage = Coverage
follows = What follows by arithmetic
how_checkable = How far it can be checked
history = History
history_none = This number has not changed since it was first published.
ask_correction = Ask for a correction
ask_correction_help = If a number here is not what your source says, write to us and name the source. The answer and any change will stand on this page.
preferred_because = Preferred because
figure_id = Id of this figure

## Charts

how_drawn = How the numbers of this chart were made

## How we count

rules_of_counting = Rules
rule_words_missing = A missing number is never zero. It is called not published, and a total with missing parts reads “at least”.
rule_words_never_added = Statuses, currencies, payers, grants and loans are never added together. Overlapping periods are never added.
rule_words_bounds = A bound is rounded so that it stays true: “more than” downwards, “less than” upwards. Everything else is rounded once, when it is printed.
rule_words_flow = What happens in a year (jobs created, grants awarded) is added over years. What exists on a day (people employed) is not.
rule_words_regions = What is known only for a region is never divided among its towns.
rule_words_people = A person is private unless they have agreed otherwise in writing.
measures = What is counted
measure_unit = Counted in
measure_kind = Over time
measure_total = Added up
measure_iris = IRIS+ catalogue
measure_figures = Its figures
measure_flow = Adds up over years.
measure_stock = The latest value of each record counts; never added over years.
measure_ratio = A ratio: it has no total.
measure_total_sum = Each project counts once.
measure_total_none = No total is made.
measure_repeat = People may be counted again in another year.
measure_sensitive = Small counts may be withheld to protect individuals.
threshold_sentence = Small counts of sensitive measures, from 1 to { $last }, may be withheld, because single persons could be recognised by them. What is withheld is shown as [c].
threshold_heading = Small counts
bound_numbers = Numbers in the texts
rates = Exchange rates
unit_money = money
unit_percent = per cent
unit_ratio = a ratio

## Sources

source_accessed = opened { $date }
source_cited_by = Cited by
source_kind_own = the publisher’s own records
source_kind_funder = a funder’s publication
source_kind_official = an authority’s publication
source_kind_press = press
source_kind_research = research
source_kind_social = social network
seen_page = the page itself was read
seen_excerpt = only an excerpt was read
seen_copy = a stored copy was read

## Changes

change_correction = Correction
change_revision = Revision
change_from = Before
change_to = After
changes_none = No published figure has been changed.
releases = Releases

## Not found, search

not_found = This page is not here
not_found_help = The address may have been mistyped. Published addresses of this site are kept, so nothing that you were given should be missing. These may help:
search_help = There is no search box without scripts. These lists hold everything:

## Said when pages are filled: counts

count_projects = { $count ->
    [one] { $number } project
   *[other] { $number } projects
}
page_of = Page { $page } of { $pages }

## Said when pages are filled: titles

title_year = The year { $year }
title_page = { $title }, page { $page }
title_figure = { $measure }: { $scope }

## Said when pages are filled: how a number was made

agree_yes = What is stated and what the records add up to agree.
agree_part = The records here hold part of what is stated.

## Said when pages are filled: notes

note_region = Known for the region only. It is not added to the towns in it.
note_together = Published for these towns together. It is not split.
note_preferred = Preferred: { $why }

### The report, projects, stories and charts

## Navigation

reports = Reports
all_figures = All figures
p_whole_site = The whole site

## Heads of tables and facts

p_amount = Amount
p_goal = Goal { $number }: { $name }
p_grant_awarded = Awarded
p_money = Money
p_people = People
p_projects_supported = Projects on record
p_round = Round
p_share_supported = Share supported
p_source = Source
p_status = Status
p_time = When
p_topic = Topic
p_topics = Topics
p_total = Total
p_value = Value
p_who_said = Who said it

## Projects

p_person_private = a private person
p_towns_shares = Split by shares: { $shares }.
p_towns_each = Counts in full in each of these towns, and once in any total.
p_towns_together = These towns together; nobody says how much belongs to which.
p_towns_one_of = In one of these towns; nobody says in which. It counts in none of them.
p_since = since { $date }
p_until = until { $date }
p_said_otherwise = { $who } say otherwise.
p_other_amount = { $who }: { $amount }.
p_exception = Above the programme’s rule: { $why }
p_returned = returned on { $date }
p_measured_by = Measured by { $who }.
p_preferred = Preferred: { $why }
p_contribution_direct = directly
p_contribution_indirect = indirectly

## Sources

p_nobody_named = no source named
p_more_sources = { $count ->
    [one] { $printed } more source
   *[other] { $printed } more sources
}
p_more = { $count ->
   *[other] { $printed } more
}

## Scopes of figures

p_as_of = as of { $date }
p_as_of_year = as of { $date }
p_year_inferred = year inferred
p_several_payers = several payers together
p_money_of = { $name }’s money
p_measure_of = { $measure } ({ $group })
p_measure_per = { $measure } per { $one }
p_per = per { $one }
p_unit_per = { $unit } per { $one }
p_each_project = for each project
p_each_town = for each town

## Why there is no total

p_refusal = no total: { $why }
p_refusal_minimum_maximum = one part is a minimum, another a maximum
p_refusal_maximum_missing = one part is a maximum, another is not published
p_refusal_signed_missing = a part is missing
p_refusal_no_total = no total is made of this measure
p_refusal_stock = this is never added over years
p_refusal_overlap = { $programmes } may include the same projects
p_refusal_too_large = the numbers are too large

## The report

p_published_by = Published by { $who }
p_count_projects = { $count ->
    [one] { $printed } project
   *[other] { $printed } projects
}
p_count_of_programmes = { $count ->
    [one] { $printed } programme
   *[other] { $printed } programmes
}
p_count_in_towns = { $count ->
    [one] { $printed } town
   *[other] { $printed } towns
}
p_count_charts = { $count ->
    [one] { $printed } chart, with its table and method.
   *[other] { $printed } charts, each with its table and method.
}
p_count_of_charts = { $count ->
    [one] { $printed } chart
   *[other] { $printed } charts
}
p_chart_of = { $of }: { $name }
charts_topics = Topics
topic_money = Money
topic_applications = Applications and projects
topic_jobs = Jobs
topic_people = People
topic_other = Other results
p_charts_by_payer = By who pays
p_coverage = These pages stand on records of { $projects } under { $programmes } in { $towns }.
p_coverage_nothing = No project and no programme has a record here yet.
p_coverage_as_of = Data as of { $date }.
p_coverage_unknown = { $count ->
    [one] { $printed } figure that the site asks for was published by nobody and is listed as not known.
   *[other] { $printed } figures that the site asks for were published by nobody and are listed as not known.
}
p_citation_undated = { $publisher }. { $title }. { $address }
p_citation = { $publisher }. { $title }. Data as of { $date }. { $address }
p_stories_description = Stories about the projects, each number in them linked to its rows and sources.
p_reports_description = Reports of periods, with their figures and charts.

## Charts

p_kilometres = { $number } km
p_zero_here = zero
p_chart_nothing = Nothing to show yet
p_chart_table = Show the numbers as a table
p_chart_source = { $who }; data as of { $date }
p_chart_files = Picture and data
p_file_png = The chart as a picture
p_file_svg = The chart as a drawing that stays sharp at any size
p_file_csv = The numbers as a table
p_file_json = The numbers for programs
p_file_metadata = What the numbers mean: definition, method, sources, licence, citation
p_file_card = The chart as a card for links, 1200 by 630
p_picture_as_of = Data as of { $date }
p_picture_licence = Licence: { $licence }
p_picture_invented = Everything here is invented: names, towns and numbers.
p_picture_some_rows = { $shown } of { $all } rows are shown; the rest is on the page
p_picture_some_panels = { $shown } of { $all } small charts are shown; the rest is on the page
p_picture_more_notes = More notes are on the page of this chart.
p_tick_6 = { $number } million
p_tick_9 = { $number } billion
p_tick_12 = { $number } trillion
p_nothing_recorded = no record
p_title_by_town = { $measure } by town
p_title_by_year = { $measure } by year
p_title_by_programme = { $measure } by programme
p_title_by_goal = { $measure } by goal
p_title_by_topic = { $measure } by topic
p_title_by_funder = { $measure } by payer
p_title_two = { $title } { $and }
p_and_town = and town
p_and_year = and year
p_and_programme = and programme
p_and_goal = and goal
p_and_topic = and topic
p_and_funder = and payer
p_title_targets = { $title }: plan and result
p_title_deviations = { $title }: more or less than planned
p_title_map = { $title }, on a map
p_no_result = no result published
p_no_plan = no plan published
p_no_difference = cannot be told
p_both_numbers = { $result }; planned: { $plan }
p_difference = More or less than planned
p_on_plan = as planned
p_finding_most = { $name } has the most: { $share }
p_finding_share = { $part } of { $of } { $unit }
p_finding_money = { $part } of { $of }
p_partial = Records on this site only
p_note_partial = The records on this site are a part of more: they come to { $records }, while { $stated } is stated elsewhere. The chart shows what the records hold.
p_note_lines = A line breaks where nothing is known. A part with dashes leads to or from a number that is only a bound.
p_note_panels = A column with an arrow may be higher, an empty one lower: only a bound of its number is known.
p_note_map = The areas of the discs are in proportion to the numbers. A cross marks a town whose number is not known. All numbers stand in the table on the chart’s page.
p_note_map_unplaced = { $count ->
    [one] { $names } is only in the table: its place on the map was not recorded.
   *[other] { $names } are only in the table: their places on the map were not recorded.
}
p_note_map_unplaced_some = { $count ->
   *[other] { $printed } towns are only in the table, because their places on the map were not recorded; among them { $names }.
}
p_note_targets = The bar is what was reported, the line across it what was planned for the same place and time. The two are never added.
p_note_deviations = What was reported less what was planned, of the same place and time. Nothing is said where one of the two is not known.
p_note_top = { $count ->
    [one] Drawn here: the first of { $all }.
   *[other] Drawn here: the first { $printed } of { $all }.
}
p_note_top_other = { $count ->
    [one] Drawn one by one: the first of { $all }; the other { $rest } are added up.
   *[other] Drawn one by one: the first { $printed } of { $all }; the other { $rest } are added up.
}
p_note_top_where = All of them stand on the page of this chart.
p_not_added = not added up
p_chart_all = { $count ->
   *[other] All { $printed } in one chart
}
p_other = { $count ->
   *[other] Other ({ $printed })
}
p_sum_targets = { $count ->
    [0] Of { $all } with a plan, none has a published result.
   *[other] Of { $all } with a plan, { $printed } have both numbers.
}
p_sum_reached = { $count ->
   *[other] Plan reached: { $printed }.
}
p_sum_missed = { $count ->
   *[other] Plan missed: { $printed }.
}
p_sum_unsaid = { $count ->
   *[other] Cannot be told, because a number is only a bound: { $printed }.
}
p_behind_rows = { $count ->
    [one] { $printed } row stands behind it
   *[other] { $printed } rows stand behind it
}
chart_behind = What stands behind this chart
chart_history_none = No number of this chart has changed since it was first published.
p_title_by_project = { $measure } by project
p_note_unlike = { $count ->
    [one] { $printed } is left out, because plan and result are not of the same projects.
   *[other] { $printed } are left out, because plan and result are not of the same projects.
}
p_title_money = What is known of the money, town by town
p_subtitle_money = The firmest figure that anybody published for each town
p_title_applications = How many applied and how many were supported
p_subtitle_applications = Rounds for which both numbers were published
p_title_rounds = Rounds by town and year
p_title_said = { $measure }: what has been said, and about which years
p_rest_region = region as a whole, not added to its towns
p_rest_together = towns together, never split
p_rest_one_of = in one of these towns
p_rest_no_town = no town named
p_rest_no_goal = no goal named
p_rest_no_topic = no topic named
p_status_actual = reported
p_money_paid = paid
p_money_awarded = awarded
p_money_set_aside = set aside for grants
p_money_budget = budget
p_money_planned = planned
p_money_ceiling = ceiling
p_all_towns = all towns of the programme

p_sum_one = { $name }: { $number }.
p_sum_most = The most: { $name }, { $number }.
p_sum_least = The least: { $name }, { $number }.
p_sum_tie = Several share the largest number: { $number }.
p_sum_nothing = Nobody published a number.
p_sum_total = In all: { $number }.
p_sum_no_total = In all: { $why }.
p_sum_missing_towns = { $count ->
    [one] For { $printed } town no number was published.
   *[other] For { $printed } towns no number was published.
}
p_sum_missing_years = { $count ->
    [one] For { $printed } year no number was published.
   *[other] For { $printed } years no number was published.
}
p_sum_missing_others = { $count ->
    [one] For { $printed } of them no number was published.
   *[other] For { $printed } of them no number was published.
}
p_sum_money = { $kinds ->
    [1] { $towns } with a published sum ({ $words }). The bars are not to be added or ranked.
   *[other] { $towns } with a published sum, of different kinds: { $words }. The bars are not to be added or ranked.
}
p_sum_applications = { $count ->
    [one] Both numbers were published for { $printed } round.
   *[other] Both numbers were published for { $printed } rounds.
}
p_sum_odds = The best odds: { $most } ({ $most_share }); the longest: { $least } ({ $least_share }).
p_sum_odds_shown = Among those drawn here, the best odds: { $most } ({ $most_share }); the longest: { $least } ({ $least_share }).
p_sum_rounds_held = { $count ->
    [one] { $printed } round is known to have been held.
   *[other] { $printed } rounds are known to have been held.
}
p_sum_rounds_announced = { $count ->
    [one] Of { $printed } more only the announcement was found.
   *[other] Of { $printed } more only the announcements were found.
}
p_sum_rounds_nothing = An empty place means that nothing was found, not that there was no round.
p_sum_said = { $count ->
    [one] { $printed } statement.
   *[other] { $printed } statements. They are about different periods and are never added.
}
p_note_money = Paid, awarded, set aside, budget, planned and ceiling are different things. Each bar shows the firmest of them that was published for its town; there is no total and no ranking.
p_note_applications = Only rounds for which both numbers were published. A share of fewer than ten applications is not ranked.
p_note_applications_some = { $count ->
    [one] Drawn here: the { $printed } round with the most applications. All { $all } stand on the page of this chart.
   *[other] Drawn here: the { $printed } rounds with the most applications. All { $all } stand on the page of this chart.
}
p_note_both_programmes = A project under two programmes stands in both parts of a column and counts once in its total.
p_note_rounds = Held: somebody reported on it. Announced: only the announcement was found.
p_note_rounds_no_year = { $count ->
    [one] { $printed } round is not in the chart because its year is not stated.
   *[other] { $printed } rounds are not in the chart because their years are not stated.
}
p_note_rounds_inferred = Some years are inferred; the note of the round says how.
p_note_said = Each bar is one statement, from the first to the last year that it is about. Statements are not parts of one sum.
p_note_said_included = { $count ->
    [one] { $printed } statement is about a part of the period of a longer one, which includes it.
   *[other] { $printed } statements are about parts of the period of a longer one, which includes them.
}
p_method_computed = Added up from the records of projects. Each number opens to its rows.
p_method_stated = As stated by the sources named; each number opens to what was said and by whom.
p_method_applications = The share is the number of supported projects divided by the number of applications of the same round, in whole per cents.

### Towns, programmes, goals, years and organisations

## Lists of projects

w_count_projects = { $count ->
    [0] No projects are recorded here.
    [one] { $printed } project
   *[other] { $printed } projects
}
w_project = Project
w_name_not_published = Its name was not published.
w_also_in = Also in { $towns }.
w_share_of_project = { $share } of the project is here.
w_together = In these towns together.
w_together_with = Together with { $towns }.
w_one_of_these = In one of these towns; the sources do not say which.
w_here_or_in = Here or in { $towns }; the sources do not say which.
w_money_of = paid by { $name }

## Tables of figures

w_name = Name
w_added_up = Added up from the records here.
w_no_total = no total
w_from_rounds = added from what rounds published
w_note_basis = A number with no name and no “stated” beside it was added up from the records here.
w_all_years = all years
w_all_towns = all its towns
w_by_programme = By programme
w_with_towns = Together with
w_only_together = Known only for several towns together
w_stated_of_town = Stated about this place
w_stated_of_organisation = Stated about this organisation and its money
w_money_firmest = Money (the firmest figure known)

## Coverage and agreement

w_recorded_projects = { $count ->
    [0] no projects
    [one] { $printed } project
   *[other] { $printed } projects
}
w_recorded_rounds = { $count ->
    [0] no rounds
    [one] { $printed } round
   *[other] { $printed } rounds
}
w_coverage_programme = Recorded here: { $projects } and { $rounds }.
w_coverage_year = Recorded under { $year }: { $projects } and { $rounds }. What has no stated year is not counted here.
w_stories_of_year = About projects, programmes or towns in which something happened in { $year }, the nearest first.
w_portrait_in = { $kind ->
    [town] { $name } is a town { $place }.
    [district] { $name } is a district { $place }.
    [region] { $name } is a region { $place }.
   *[country] { $name } is a country { $place }.
}
w_portrait_region = { $kind ->
    [town] { $name } is a town in { $place }.
    [district] { $name } is a district in { $place }.
    [region] { $name } is a region in { $place }.
   *[country] { $name } is a country in { $place }.
}
w_portrait_projects = { $count ->
    [0] No project { $inside } has a record here yet.
    [one] { $printed } project { $inside } has a record here.
   *[other] { $printed } projects { $inside } have a record here.
}
w_portrait_perhaps = { $count ->
    [one] { $printed } project with a record here is { $inside } or in another town: nobody says in which.
   *[other] { $printed } projects with a record here are { $inside } or in another town: nobody says in which.
}
w_portrait_perhaps_more = { $count ->
    [one] { $printed } more is { $inside } or in another town: nobody says in which.
   *[other] { $printed } more are { $inside } or in another town: nobody says in which.
}
w_portrait_from = What is recorded begins in { $first }.
w_portrait_year = What is recorded is of { $first }.
w_portrait_years = What is recorded begins in { $first } and ends in { $last }.
w_portrait_money = Grants awarded: { $value }.
w_portrait_no_money = How much money was awarded nobody has published.
w_portrait_programmes = { $count ->
    [one] The programme at work: { $programmes }.
   *[other] The programmes at work: { $programmes }.
}
w_near = The nearest of the other towns on this site, as the crow flies: { $towns }.
w_near_town = { $town }, about { $away }
w_coverage_of = { $count_part ->
    [one] { $part } of { $all } projects has a record here.
   *[other] { $part } of { $all } projects have a record here.
}
w_coverage_recorded = { $count ->
    [0] No project has a record here.
    [one] { $printed } project has a record here; how many there were in this time is not stated.
   *[other] { $printed } projects have a record here; how many there were in this time is not stated.
}
w_not_reconciled = The records add up to more than is stated here. Both are shown: the statement may be older than the records, or count something narrower.
w_according_to = { $value } according to { $who }
w_sources_differ = The sources differ.
w_name_by = { $name } ({ $source })

## Towns

w_yes = yes
w_coordinates = Coordinates
w_north = { $degrees }° N
w_south = { $degrees }° S
w_east = { $degrees }° E
w_west = { $degrees }° W

## Organisations

w_organisation = Organisation
w_kind = Kind
w_role = Part in it
w_role_publisher = publisher
w_role_funder = funder
w_role_partner = partner
w_role_grantee = grantee
w_role_payer = payer
w_given = Money given

## Goals

w_count_claims = { $count ->
    [one] { $printed } claim
   *[other] { $printed } claims
}
w_claims_summary = { $claims }: { $measured } with a number, { $bare } without a measure.
w_claims_of_goal = { $claims }, with a number: { $measured }
w_claims_editors = { $count ->
    [one] { $printed } of them was assigned by the editors.
   *[other] { $printed } of them were assigned by the editors.
}
w_more_claims = { $count ->
    [one] { $printed } more claim stands on the page of all claims.
   *[other] { $printed } more claims stand on the page of all claims.
}

## Indexes

w_count_towns = { $count ->
    [one] { $printed } town
   *[other] { $printed } towns
}
w_count_programmes = { $count ->
    [one] { $printed } programme
   *[other] { $printed } programmes
}
w_count_years = { $count ->
    [one] { $printed } year
   *[other] { $printed } years
}
w_count_organisations = { $count ->
    [one] { $printed } organisation
   *[other] { $printed } organisations
}
w_projects_without_year = { $count ->
    [one] { $printed } project has no certain year. It counts in the totals and in none of the years.
   *[other] { $printed } projects have no certain year. They count in the totals and in none of the years.
}

## Descriptions of pages

w_description_town = What was funded { $in_town }, what came of it, and what nobody has published.
w_description_programme = The programme { $name }: its rules and rounds, what is stated about it and what the records add up to.
w_description_organisation = { $name }: its part in the programmes and projects of this report, with every figure and its source.
w_description_goal = { $goal }: who claims that a project or programme serves it, and with what evidence.
w_description_goals = The Sustainable Development Goals that projects and programmes are said to serve.
w_description_claims = Every claim about a goal, with who makes it and the evidence that there is.
w_description_year = What was funded in { $year }, by programme and by town, and what nobody has published.
w_description_towns = The towns in which projects were funded, with what was given and what came of it. Regions stand apart, beneath.
w_description_programmes = The programmes, who pays for each, where and when, and what is known of the money and of what came of it.
w_description_years = What is known of each year. What spans several years or has no stated year is in the totals alone.
w_description_organisations = Who pays, who carries programmes and projects, and who publishes this report.

### Figures: how a number was made, what was left out, what is not known

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
f_from_numbers = { $printed } numbers { $records }
f_from_in_projects = { $count ->
    [one] in { $printed } project record
   *[other] in { $printed } project records
}
f_from_in_records = { $count ->
    [one] in { $printed } record
   *[other] in { $printed } records
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


## How firm money is

f_firm_paid = paid
f_firm_awarded = awarded
f_firm_set_aside = set aside
f_firm_budget = budget
f_firm_planned = planned
f_firm_ceiling = ceiling

## Why there is no ratio


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
f_computed = added up here
f_description = { $number }. { $method }
f_titled = { $what }: { $number }
f_breakdown = { $measure } { $by }
f_by_town = by town
f_by_year = by year
f_by_town_year = by town and year
f_by_other = by part
f_fact_stated_about = Stated about
f_no_limit = everything recorded
f_column_record = Record
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

f_figures_summary = { $count ->
    [one] { $printed } figure is published here, beside those of single projects, which open from the projects’ pages.
   *[other] { $printed } figures are published here, beside those of single projects, which open from the projects’ pages.
}
f_figures_none = No figures are published yet.
f_figures_description = Every figure of this site, by what it counts. Each opens down to its rows and sources.
f_figures_all = in all
f_column_about = Where and when
f_figures_caption = { $measure }: all figures

## What is not known

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
f_questions_programmes = How much is not known, by programme
f_questions_towns = How much is not known, by town
f_questions_asked = Asked for
f_questions_open = Not known

## Sources

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
f_rule_qualifiers_head = Words before a number
f_rule_qualifiers = “More than 160” is not 160. A number keeps the word that its source put before it, and a sum keeps the words of its parts: exact numbers add up to an exact number, minimums to a minimum, maximums to a maximum. A minimum and a maximum have no total, and the page says so. “About” and “nearly” allow for { $percent }% either way when two numbers are compared.
f_rule_status_head = Done, planned, hoped for
f_rule_status = What was done, what is planned, what is aimed at and what is a ceiling are different figures and are never added together. A plan whose time is over, with no published result, reads “outcome not published”.
f_rule_money_head = Money
f_rule_money = Money awarded is grants committed or paid; money paid is the part of it that was paid out. A cancelled grant counts as awarded until it is returned. Money set aside, a budget and a project’s whole cost are figures of their own.
f_rule_twice_head = Nothing counts twice
f_rule_twice = A project counts once in a total, however many grants, programmes and towns it has. Statements about overlapping periods are not added. Totals that several programmes only state are not added unless it is known that they count different projects. A project in several towns counts with its shares, or in full in each; then the total is not the sum of the towns, and the chart says so.
f_rule_coverage_head = Stated and added up
f_rule_coverage = Beside a number that a source states stands what the records here add up to, and how many of the projects have a number in their record. A total with missing parts names how many are missing. Where the two do not fit, the page says that they could not be reconciled and does not decide between them.
f_rule_ratios_head = Ratios
f_rule_ratios = A ratio shows the two numbers that it is made of. Both are about the same place and time. Dividing by a minimum gives a maximum, and the words say so. Under ten cases nothing is ranked.
f_rule_changes_head = Changes
f_rule_changes = When a published figure changes, its page keeps the old number with the date and the reason. A correction puts a mistake right; a revision follows better data.

## Changes

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

# Profiles of which little is known
known_of = Known: { $known } of { $all } things about this project. Not published: { $missing }.
known_name = its name
known_summary = what it is
known_place = where it is
known_year = its year
known_grantee = who received the grant
known_grant = the amount of the grant
known_status = how far it is
known_results = what came of it
known_story = its story
