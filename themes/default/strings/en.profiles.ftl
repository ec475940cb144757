# The words of the pages of towns, programmes, goals, years and organisations, and of their lists.

## Lists of projects

w_count_projects = { $count ->
    [0] No projects are recorded here.
    [one] { $printed } project
   *[other] { $printed } projects
}
w_project = Project
w_no_town = no town named
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
w_number = Number
w_added_up = Added up from the records here.
w_no_total = no total
w_from_rounds = added from what rounds published
w_note_basis = A number with no name and no “stated” beside it was added up from the records here.
w_total = Total
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
w_coverage_of = { $part } of { $all } projects have a record here.
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
