### Search, filters and comparison.

find_help = Search all projects, stories, towns, programmes, organisations and figures of this report, in English or Russian letters.
find_label = Words to look for
find_keys = Results show while you type. The arrow keys go through them, Escape empties the field, and / opens this page from anywhere.
find_results = Results
find_more = Show more results
find_lists = Lists of everything
find_letters = First letters
find_found = Found
find_near = There are not exactly these words; found with words nearly like them
find_none = Nothing found. Try fewer words, or another form of a word.
find_short = Please type at least three letters of a word.
find_waiting = Looking…
find_failed = A part of the index could not be loaded. The lists beneath hold everything.
find_everything = Everything from A to Z
find_everything_help = Every page of the report with its own name, in the order of the alphabet.
find_count = { $count ->
    [one] { $printed } entry
   *[other] { $printed } entries
}
find_kind_town = Place
find_kind_programme = Programme
find_kind_organisation = Organisation
find_kind_page = Page
find_kind_story = Story
find_kind_goal = Goal
find_kind_year = Year
find_kind_project = Project
find_kind_figure = Figure

## Filters

pick_open = Filter, sort and add up
pick_any = any
pick_another = or another
pick_unknown = not stated
pick_town = Place
pick_year = Year
pick_programme = Programme
pick_goal = Goal
pick_topic = Topic
pick_status = How far it is
pick_funder = Whose money
pick_amount = Money awarded
pick_sort = Order
pick_by_name = by name
pick_by_year = oldest first
pick_by_new = newest first
pick_by_amount = largest amount first
pick_under = under { "{number}" }
pick_from = { "{number}" } or more
pick_count = Projects chosen
pick_none = No project fits this choice.
pick_totals = What the choice comes to
pick_counted = rows counted
pick_left_out = left out
pick_missing = without a number
pick_rests = What it rests on
pick_narrow = Figures count rows by the place and year that each row states itself; the list counts projects by theirs. The same rules are used as for all figures of this report. The address of this page holds your choice and can be cited.
pick_csv = Download the choice (CSV)
pick_clear = Clear the choice
pick_more = Show more projects
pick_failed = A part of the data could not be loaded. The list beneath holds all projects.

## Comparison

compare = Compare two places or two years
compare_help = Each number is added up from the same records by the same rules as everywhere in this report, and opens its figure. Different statuses and currencies are never added together.
compare_what = What to compare
compare_first = First
compare_second = Second
compare_without = The comparison needs scripts. The tables beneath hold the same numbers.
compare_tables = The same in tables
