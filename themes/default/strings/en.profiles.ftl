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
