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
