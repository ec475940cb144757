# What stands in embedded charts, tables and figures, and on the pages that hand out their code.

embed_more = { $count ->
    [one] { $printed } more row is in the data.
   *[other] { $printed } more rows are in the data.
}
embed_earlier = { $count ->
    [one] { $printed } earlier row is in the data.
   *[other] { $printed } earlier rows are in the data.
}
embed_data = Data (CSV)
embed_page = { $site }: how this was made, sources, all data
embed_corrected = A number here was corrected on { $date }.
embed_changes = What was changed
