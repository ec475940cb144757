# The words of the site in English.
#
# Copy this file to strings/<language>.ftl to add a language; every key must be there. Keys without arguments are
# read by templates as t.key; those with arguments ({ $count }) are said when a page is filled. Where { $count }
# chooses a plural form, { $number } is the same count as it is printed.

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
feed = Feed of changes
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
embed_help = Paste this code into your page. It needs no script.
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
other_figures = Other figures
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
projects_here = Projects
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
rule_words_once = A project counts once in a total, however many grants, programmes and towns it has.
rule_words_stated = What a source states and what the records add up to stand side by side and are never mixed.
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
measure_sensitive = Small counts are withheld to protect individuals.
threshold_sentence = Counts of sensitive measures from 1 to { $last } are withheld, and further counts with them until no withheld one can be worked out. They are shown as [c].
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
