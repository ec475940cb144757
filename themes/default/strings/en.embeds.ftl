# What stands in embedded charts, tables and figures, and on the pages that hand out their code.

embed_more = { $count ->
    [one] { $printed } more row is in the data.
   *[other] { $printed } more rows are in the data.
}
embed_earlier = { $count ->
    [one] { $printed } earlier row is in the data.
   *[other] { $printed } earlier rows are in the data.
}
embed_other = { $count ->
    [one] { $printed } more row stands as “other”; it is in the data.
   *[other] { $printed } more rows are added up as “other”; each of them is in the data.
}
embed_data = Data (CSV)
embed_page = { $site }: how this was made, sources, all data
embed_corrected = A number here was corrected on { $date }.
embed_changes = What was changed

# The code that is handed out.
embed_help = Copy one of these codes into your page. The frame works by itself; its second part, a script, only gives it the right height. Where scripts are not allowed, leave that part out.
embed_copy = Copy
embed_copied = Copied
embed_live_chart = The chart, always with the newest data
embed_live_table = The table, always with the newest data
embed_live_figure = The figure, always with the newest data
embed_frozen_chart = The chart as of { $date }: it never changes, and says when there are newer data
embed_frozen_table = The table as of { $date }: it never changes, and says when there are newer data
embed_frozen_figure = The figure as of { $date }: it never changes, and says when there are newer data
embed_titled_chart = { $title }: chart
embed_titled_table = { $title }: table

# What frozen pages say of themselves.
frozen_on = As published on { $date }.
frozen_newer = There are newer data than these of { $date }.
frozen_now = See them on the site
frozen_gone = The site no longer publishes this; it stands here as of { $date }.
frozen_corrected = Corrected on { $date }, after this was frozen.
frozen_in = Frozen in the releases of

# The pages of releases, and of what is no longer published.
release = Release
release_of = Release of { $date }
release_day = Frozen on
releases_summary = What was published on a day, frozen so that it can be cited and embedded. A release never changes.
release_summary = Frozen on { $date }: { $figures } and { $charts }. They never change; the pages of today may say more.
release_figures = { $count ->
    [one] { $printed } figure
   *[other] { $printed } figures
}
release_list = Everything that was frozen, with its SHA-256
release_frozen = What was frozen
release_chart = Chart
release_figure = Figure
release_table = table
release_then = On that day
release_files = Files
release_today = Today
release_see = open
release_gone = no longer published
release_page_chart = The chart as it was frozen
release_page_table = Its table as it was frozen
release_page_figure = The figure as it was frozen
release_figure_json = The figure for programs
former_chart = This chart is no longer published. It was frozen on { $date }, and what was frozen stays.
former_figure = This figure is no longer published. It was frozen on { $date }, and what was frozen stays.
former_site = { $site }, release of { $date }
former_then = On { $date } it said: { $shown }.
