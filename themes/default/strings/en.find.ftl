### Search, filters and comparison.

find_help = Search all projects, stories, towns, programmes, organisations and figures of this report, in English or Russian letters.
find_label = Words to look for
find_keys = Results show while you type. The arrow keys go through them, Escape empties the field, and / opens this page from anywhere.
find_results = Results
find_more = Show more results
find_lists = Lists of everything
find_letters = First letters
find_found = Found
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
