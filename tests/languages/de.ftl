# A part of the words of the site in German, enough to see that dates, numbers, lists, plurals and names follow.

number_decimal = ,
number_group = .
number_group_from = 5
number_percent = { $number } %
number_money = { $number } { $currency }
magnitude_6 = { $number } Mio.
magnitude_9 = { $number } Mrd.
plural_category = { $count ->
    [one] one
   *[other] other
}
q_more_than = mehr als
q_up_to = bis zu
q_about = etwa
missing_not_published = nicht veröffentlicht
date_day = { $day }. { $month } { $year }
date_month = { $month } { $year }
month_1 = Januar
month_2 = Februar
month_3 = März
month_alone_3 = März
month_5 = Mai
month_alone_5 = Mai
list_last = { $before } und { $last }
quoted = „{ $text }“
in_town = in { $name }
kind_town = Stadt
language_own_name = Deutsch
language_de = Deutsch
skip = Zum Text springen
navigation_label = Bereiche
home = Startseite
projects = Projekte
towns = Orte
programmes = Programme
goals = Ziele
years = Jahre
stories = Geschichten
method = So zählen wir
data_as_of = Stand der Daten
fact_town = Ort
fact_year = Jahr
goal_8 = Menschenwürdige Arbeit und Wirtschaftswachstum
measure-jobs-created = Geschaffene Arbeitsplätze
measure-jobs-created-definition = Arbeitsplätze, die es ohne das Projekt nicht gäbe.
measure-jobs-created-unit = { $count ->
    [one] Arbeitsplatz
   *[other] Arbeitsplätze
}
