# What the pages of the report, projects, stories and charts say. { $count } chooses a plural form, { $printed } is
# the same count as it is printed.

p_language_name = English
p_language_en = English
p_language_ru = Russian

## Navigation

p_nav_home = Home
p_nav_projects = Projects
p_nav_towns = Towns
p_nav_programmes = Programmes
p_nav_goals = Goals
p_nav_years = Years
p_nav_organisations = Organisations
p_nav_stories = Stories
p_nav_reports = Reports
p_nav_charts = Charts
p_nav_figures = All figures
p_nav_method = How we count
p_nav_sources = Sources
p_nav_questions = What is not known
p_nav_changes = Changes
p_not_found = This page is not here
p_whole_site = The whole site

## Heads of tables and facts

p_amount = Amount
p_figures = Other figures
p_funder = Funder
p_goal = Goal { $number }: { $name }
p_goal_head = Goal
p_grant_awarded = Awarded
p_grantee = Grantee
p_grants = Grants
p_measure = What is counted
p_money = Money
p_payer = Whose money
p_people = People
p_period = Period
p_programme = Programme
p_projects_supported = Projects on record
p_round = Round
p_share_supported = Share supported
p_source = Source
p_status = Status
p_time = When
p_topic = Topic
p_topics = Topics
p_total = Total
p_town = Town
p_towns = Towns
p_value = Value
p_who_said = Who said it
p_year = Year
p_years = Years

## Projects

p_project_planned = planned
p_project_ongoing = ongoing
p_project_completed = completed
p_project_cancelled = cancelled
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
p_form_loan = loan
p_form_in_kind = in kind
p_form_mixed = grants and loans in one sum
p_returned = returned on { $date }
p_measured_by = Measured by { $who }.
p_preferred = Preferred: { $why }
p_contribution_direct = directly
p_contribution_indirect = indirectly

## Sources

p_seen_page = the page itself was read
p_seen_excerpt = only an excerpt was read
p_seen_copy = a stored copy was read
p_nobody_named = no source named
p_more_sources = { $count ->
    [one] { $printed } more source
   *[other] { $printed } more sources
}
p_more = { $count ->
   *[other] and { $printed } more
}

## Scopes of figures

p_as_of = as of { $date }
p_year_inferred = year inferred
p_several_years = several years
p_several_payers = several payers together
p_money_of = { $name }’s money
p_measure_of = { $measure } ({ $group })
p_measure_per = { $measure } per { $one }
p_per = per { $one }
p_unit_per = { $unit } per { $one }
p_each_project = for each project
p_each_town = for each town

## Why there is no total

p_refusal_minimum_maximum = no total: one part is a minimum, another a maximum
p_refusal_maximum_missing = no total: one part is a maximum, another is not published
p_refusal_signed_missing = no total: a part is missing
p_refusal_no_total = no total is made of this measure
p_refusal_stock = no total: this is never added over years
p_refusal_overlap = no total: { $programmes } may include the same projects
p_refusal_too_large = no total: the numbers are too large

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
p_count_towns = { $count ->
    [one] { $printed } town
   *[other] { $printed } towns
}
p_count_charts = { $count ->
    [one] { $printed } chart, with its table and method.
   *[other] { $printed } charts, each with its table and method.
}
p_coverage = These pages stand on records of { $projects } under { $programmes } in { $towns }.
p_coverage_as_of = Data as of { $date }.
p_coverage_unknown = { $count ->
    [one] { $printed } figure that the site asks for was published by nobody and is listed as not known.
   *[other] { $printed } figures that the site asks for were published by nobody and are listed as not known.
}
p_citation = { $publisher }. { $title }. Data as of { $date }. { $address }
p_stories_description = Stories about the projects, each number in them linked to its rows and sources.
p_reports_description = Reports of periods, with their figures and charts.

## Charts

p_chart_nothing = Nothing to show yet
p_chart_table = Show the numbers as a table
p_chart_source = { $who }; data as of { $date }
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
p_title_by_year_programme = { $measure } by year and programme
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
p_rest_no_year = year not stated
p_rest_several_years = several years
p_rest_several_payers = several payers together
p_rest_no_goal = no goal named
p_rest_no_topic = no topic named
p_status_actual = reported
p_money_paid = paid
p_money_awarded = awarded
p_money_set_aside = set aside for grants
p_money_budget = budget
p_money_planned = planned
p_money_ceiling = ceiling
p_round_held = held
p_round_announced = announced
p_round_not_held = known not to have been held
p_round_nothing = nothing found
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
p_sum_money = { $towns } with a published sum, of different kinds: { $words }. The bars are not to be added or ranked.
p_sum_applications = { $count ->
    [one] { $printed } round published both numbers.
   *[other] { $printed } rounds published both numbers.
}
p_sum_odds = The best odds: { $most } ({ $most_share }); the longest: { $least } ({ $least_share }).
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
p_note_both_programmes = A project under two programmes stands in both parts of a column and counts once in its total.
p_note_rounds = Held: somebody reported on it. Announced: only the announcement was found.
p_note_rounds_no_year = { $count ->
    [one] { $printed } round is not in the chart because its year is not stated.
   *[other] { $printed } rounds are not in the chart because their years are not stated.
}
p_note_rounds_inferred = Some years are inferred; the note of the round says how.
p_note_said = Each bar is one statement, from the first to the last year that it is about. Statements are not parts of one sum.
p_note_said_included = Later statements include earlier ones.
p_method_computed = Added up from the records of projects. Each number opens to its rows.
p_method_stated = As stated by the sources named; each number opens to what was said and by whom.
p_method_applications = The share is the number of supported projects divided by the number of applications of the same round, in whole per cents.
