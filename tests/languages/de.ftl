# The words of the site in German: all of them in one file, as anybody would add a language.

## Numbers, money, plural forms

number_decimal = ,
number_group = .
number_group_from = 5
number_percent = { $number } %
number_money = { $number } { $currency }
magnitude_6 = { $number } Mio.
magnitude_9 = { $number } Mrd.
magnitude_12 = { $number } Bio.
plural_category = { $count ->
    [one] one
   *[other] other
}

## Words before and after numbers

q_more_than = mehr als
q_more_than_about = mehr als etwa
q_at_least = mindestens
q_less_than = weniger als
q_less_than_about = weniger als etwa
q_up_to = bis zu
q_about = etwa
q_nearly = fast
q_between = zwischen
q_or_more = oder mehr
q_or_less = oder weniger
between_numbers = { $low } und { $high }

## Where there is no number

missing_not_published = nicht veröffentlicht
missing_not_quantified = ohne Zahl
missing_not_applicable = trifft nicht zu
missing_withheld = zum Schutz Einzelner nicht genannt
missing_sources_differ = Quellen widersprechen sich
missing_outcome_not_published = Ergebnis nicht veröffentlicht
withheld_mark = [c]

## Statuses

status_disbursed = ausgezahlt
status_committed = bewilligt
status_planned = geplant
status_target = Ziel
status_ceiling = Obergrenze
status_estimate = Schätzung
status_budget = Budget
status_set_aside = zurückgestellt
project_planned = geplant
project_ongoing = läuft
project_completed = abgeschlossen
project_cancelled = abgebrochen
round_held = durchgeführt
round_announced = angekündigt
round_not_held = nicht durchgeführt
round_nothing_found = nichts gefunden
form_grant = Zuschuss
form_loan = Darlehen
form_in_kind = Sachleistung
form_mixed = Zuschüsse und Darlehen
returned_on = zurückgezahlt { $date }
added_up = aus den Datensätzen hier addiert
stated = angegeben
stated_by = angegeben von { $who }

## Dates

date_day = { $day }. { $month } { $year }
date_month = { $month } { $year }
date_unknown = Datum unbekannt
period_unknown_end = { $start } bis zu einem unbekannten Jahr
year_about = { $year } (erschlossen)
year_either = { $first } oder { $last }
year_between = zwischen { $first } und { $last }
year_at_least = { $year } oder später
year_unknown = Jahr nicht angegeben
several_years = mehrere Jahre
in_year = im Jahr { $period }
in_years = in den Jahren { $period }
in_period = im Zeitraum { $period }
since = seit { $start }
as_of = Stand { $date }
month_1 = Januar
month_2 = Februar
month_3 = März
month_4 = April
month_5 = Mai
month_6 = Juni
month_7 = Juli
month_8 = August
month_9 = September
month_10 = Oktober
month_11 = November
month_12 = Dezember
month_alone_1 = Januar
month_alone_2 = Februar
month_alone_3 = März
month_alone_4 = April
month_alone_5 = Mai
month_alone_6 = Juni
month_alone_7 = Juli
month_alone_8 = August
month_alone_9 = September
month_alone_10 = Oktober
month_alone_11 = November
month_alone_12 = Dezember

## Names in sentences

list_last = { $before } und { $last }
quoted = „{ $text }“
in_town = in { $name }
in_district = im Kreis { $name }
in_region = in der Region { $name }
in_country = in { $name }
kind_town = Stadt
kind_district = Kreis
kind_region = Region
kind_country = Land
language_own_name = Deutsch
language_de = Deutsch
language_en = Englisch
language_ru = Russisch

## The Goals of the 2030 Agenda: their official short names

goal_1 = Keine Armut
goal_2 = Kein Hunger
goal_3 = Gesundheit und Wohlergehen
goal_4 = Hochwertige Bildung
goal_5 = Geschlechtergleichheit
goal_6 = Sauberes Wasser und Sanitäreinrichtungen
goal_7 = Bezahlbare und saubere Energie
goal_8 = Menschenwürdige Arbeit und Wirtschaftswachstum
goal_9 = Industrie, Innovation und Infrastruktur
goal_10 = Weniger Ungleichheiten
goal_11 = Nachhaltige Städte und Gemeinden
goal_12 = Nachhaltige/r Konsum und Produktion
goal_13 = Maßnahmen zum Klimaschutz
goal_14 = Leben unter Wasser
goal_15 = Leben an Land
goal_16 = Frieden, Gerechtigkeit und starke Institutionen
goal_17 = Partnerschaften zur Erreichung der Ziele
goal_heading = Ziel
un_sentence = Der Inhalt dieser Veröffentlichung wurde von den Vereinten Nationen nicht gebilligt und gibt nicht die Ansichten der Vereinten Nationen, ihrer Bediensteten oder ihrer Mitgliedstaaten wieder.
un_link = Richtlinien der Vereinten Nationen zu den Zielen für nachhaltige Entwicklung

## The frame of every page

skip = Zum Text springen
navigation_label = Bereiche
crumbs_label = Sie sind hier
neighbours_label = Davor und danach
language_label = Sprachen
home = Startseite
projects = Projekte
towns = Orte
programmes = Programme
goals = Ziele
years = Jahre
organisations = Organisationen
stories = Geschichten
figures = Kennzahlen
charts = Diagramme
method = So zählen wir
sources = Quellen
questions = Was nicht bekannt ist
changes = Änderungen
data = Daten
search = Suche
claims = Aussagen
more_label = Über diesen Bericht
feed = Feed der Geschichten
banner_demonstration = Hier ist alles erfunden: Namen, Orte und Zahlen. So sieht eine Website aus, bevor ihr Herausgeber die eigenen Angaben eingetragen hat.
banner_independent = Eine unabhängige Demonstration aus öffentlichen Quellen. Die genannten Organisationen haben sie weder beauftragt noch geprüft noch gebilligt. Die Quellen wurden teilweise gelesen.
untranslated = Diese Seite ist nicht übersetzt. Ihr Text steht in einer anderen Sprache:
data_as_of = Stand der Daten
licence = Lizenz
responsible = Wer für die Zahlen einsteht
publisher = Herausgegeben von
edit = Diesen Datensatz bearbeiten
changed = Letzte Änderung
section_link = Link zu diesem Abschnitt

## Parts of pages

notes = Anmerkungen
sources_here = Quellen
source_unlinked = Adresse, nicht verlinkt
all_stories = Alle Geschichten
all_changes = Alle Änderungen
all_questions = Alles, was nicht bekannt ist
downloads = Downloads
cite = So zitieren Sie dies
cite_bibtex = BibTeX
cite_csl = CSL-JSON
embed = Einbetten
table_csv = Diese Tabelle als CSV
pages_label = Seiten dieser Liste
previous_page = Vorige Seite
next_page = Nächste Seite

## Home, years, reports

headline_label = Wichtigste Kennzahlen
by_town = Nach Orten
not_known_help = Kennen Sie eine veröffentlichte Quelle, sagen Sie es uns: Sie wird hier mit ihrer Adresse gezeigt.
what_changed = Was sich geändert hat
cite_report = So zitieren Sie diesen Bericht
download_data = Die Daten

## Projects

project_story = Das Projekt
grants = Zuschüsse
related_projects = Verwandte Projekte
unnamed_project = Der Name dieses Projekts wurde nicht veröffentlicht; hier steht, was es tut.
stories_about = Geschichten
fact_town = Ort
fact_towns = Orte
fact_programme = Programm
fact_year = Jahr
fact_grantee = Empfänger
fact_funder = Förderer
fact_status = Stand
fact_population = Einwohner
fact_aliases = Auch genannt
fact_ids = In Registern
fact_website = Website
fact_home_town = Sitz
fact_monotown = Hängt weitgehend von einem Unternehmen ab
fact_region = Region
fact_measure = Was gezählt wird
fact_period = Zeitraum
fact_as_of = Stand
fact_unit = Einheit
fact_status_figure = Status
fact_payer = Wessen Geld
fact_group = Wer gezählt wird
fact_basis = Grundlage
fact_each = Je
each_project = Projekt
each_town = Ort
payer_several = mehrere Geldgeber in einer Summe

## Towns

map_label = Wo es liegt
numbers_by_year = Nach Programmen und Jahren
places_in_region = Orte in dieser Region
places_in_region_note = Was nur für die Region bekannt ist, steht hier für sich und wird nie zu den Orten in ihr addiert.
regions = Regionen und Kreise

## Programmes

paid_for_by = Bezahlt von
with_partners = mit
stages = Stufen
rules = Regeln
rule_grant = Ein Zuschuss
rule_town_year = Alle Zuschüsse eines Ortes in einem Jahr
rule_year = Alle Zuschüsse eines Jahres
rounds = Runden
rounds_note = Angekündigt: Mehr ist nicht bekannt. Nicht durchgeführt: Es ist bekannt, dass sie nicht stattfand. Nichts gefunden: Keine Quelle, die wir kennen, sagt etwas dazu.
compared = Was angegeben wird und was die Datensätze hier ergeben
compared_what = Was gezählt wird
compared_stated = Angegeben
compared_computed = Hier addiert
compared_coverage = Abdeckung
conflicts = Wo Quellen sich widersprechen
remarks = Bemerkungen zu diesen Zahlen

## Goals

goals_intro = Ein Ziel steht hier nur als Aussage: wer sie trifft und womit sie belegt ist.
claims_of_goal = Aussagen
claims_all = Jede Aussage mit ihrem Beleg
claim_target = Unterziel
claim_by = Ausgesagt von
claim_editors = von der Redaktion zugeordnet
claim_evidence = Beleg
claim_no_measure = ausgesagt, ohne Messgröße
claim_no_number = gemessen, Zahl nicht veröffentlicht
grade_computed = ergibt sich aus Datensätzen
grade_stated = von einer Quelle angegeben
grade_unpublished = keine Zahl veröffentlicht
grade_none = keine Messgröße
previous_goal = Voriges Ziel
next_goal = Nächstes Ziel

## Stories

about_label = Darum geht es
more_stories = Weitere Geschichten
story_figures = In Zahlen

## Figures

how_made = Wie diese Zahl entstand
what_counts = Was sie zählt
rows = Die Zeilen dahinter
breakdown = Nach Teilen
left_out = Was nicht mitzählt
left_out_which = Welche Datensätze
left_out_none = Nichts wurde weggelassen.
stated_beside = Was gesagt wurde
coverage = Abdeckung
follows = Was rechnerisch folgt
how_checkable = Wie weit sie sich prüfen lässt
history = Verlauf
history_none = Diese Zahl hat sich seit ihrer ersten Veröffentlichung nicht geändert.
ask_correction = Um eine Berichtigung bitten
ask_correction_help = Steht hier eine Zahl anders als in Ihrer Quelle, schreiben Sie uns und nennen Sie die Quelle. Die Antwort und jede Änderung werden auf dieser Seite stehen.
preferred_because = Bevorzugt, weil
figure_id = Kennung dieser Kennzahl

## Charts

how_drawn = Wie die Zahlen dieses Diagramms entstanden

## How we count

rules_of_counting = Regeln
rule_words_missing = Eine fehlende Zahl ist nie null. Sie heißt „nicht veröffentlicht“, und vor einer Summe mit fehlenden Teilen steht „mindestens“.
rule_words_never_added = Status, Währungen, Geldgeber, Zuschüsse und Darlehen werden nie zusammengezählt. Zeiträume, die sich überschneiden, werden nie addiert.
rule_words_bounds = Eine Grenze wird so gerundet, dass sie wahr bleibt: „mehr als“ nach unten, „weniger als“ nach oben. Alles andere wird einmal gerundet, wenn es gedruckt wird.
rule_words_flow = Was in einem Jahr geschieht (geschaffene Arbeitsplätze, bewilligte Zuschüsse), wird über Jahre addiert. Was an einem Tag besteht (beschäftigte Menschen), nicht.
rule_words_regions = Was nur für eine Region bekannt ist, wird nie auf ihre Orte verteilt.
rule_words_people = Eine Person bleibt privat, solange sie nicht schriftlich etwas anderes erlaubt hat.
measures = Was gezählt wird
measure_unit = Gezählt in
measure_kind = Über die Zeit
measure_total = Addiert
measure_iris = Katalog IRIS+
measure_figures = Ihre Kennzahlen
measure_flow = Wird über Jahre addiert.
measure_stock = Die letzte Angabe jedes Datensatzes zählt; nie über Jahre addiert.
measure_ratio = Ein Verhältnis: Es hat keine Summe.
measure_total_sum = Jedes Projekt zählt einmal.
measure_total_none = Es wird keine Summe gebildet.
measure_repeat = Menschen können in einem anderen Jahr erneut gezählt werden.
measure_sensitive = Kleine Anzahlen werden zum Schutz Einzelner unter Umständen nicht genannt.
threshold_sentence = Kleine Anzahlen heikler Messgrößen, von 1 bis { $last }, werden unter Umständen nicht genannt, weil sich an ihnen einzelne Menschen erkennen ließen. Was nicht genannt wird, erscheint als [c].
threshold_heading = Kleine Anzahlen
bound_numbers = Zahlen in den Texten
rates = Wechselkurse
unit_money = Geld
unit_percent = Prozent
unit_ratio = ein Verhältnis

## Sources

source_accessed = aufgerufen { $date }
source_cited_by = Zitiert von
source_kind_own = eigene Aufzeichnungen des Herausgebers
source_kind_funder = Veröffentlichung eines Förderers
source_kind_official = Veröffentlichung einer Behörde
source_kind_press = Presse
source_kind_research = Forschung
source_kind_social = soziales Netzwerk
seen_page = die Seite selbst wurde gelesen
seen_excerpt = nur ein Auszug wurde gelesen
seen_copy = eine gespeicherte Kopie wurde gelesen

## Changes

change_correction = Berichtigung
change_revision = Überarbeitung
change_from = Vorher
change_to = Nachher
changes_none = Keine veröffentlichte Kennzahl wurde geändert.
releases = Ausgaben

## Not found, search

not_found = Diese Seite gibt es hier nicht
not_found_help = Vielleicht hat sich in der Adresse ein Tippfehler eingeschlichen. Veröffentlichte Adressen dieser Website bleiben erhalten; nichts, was Sie bekommen haben, sollte fehlen. Das hilft vielleicht weiter:
search_help = Ohne Skripte gibt es kein Suchfeld. Diese Listen enthalten alles:

## Said when pages are filled: counts

count_projects = { $count ->
    [one] { $number } Projekt
   *[other] { $number } Projekte
}
page_of = Seite { $page } von { $pages }

## Said when pages are filled: titles

title_year = Das Jahr { $year }
title_page = { $title }, Seite { $page }
title_figure = { $measure }: { $scope }

## Said when pages are filled: how a number was made

agree_yes = Was angegeben wird und was die Datensätze ergeben, stimmt überein.
agree_part = Die Datensätze hier enthalten einen Teil dessen, was angegeben wird.

## Said when pages are filled: notes

note_region = Nur für die Region bekannt. Wird nicht zu den Orten in ihr addiert.
note_together = Für diese Orte gemeinsam veröffentlicht. Wird nicht aufgeteilt.
note_preferred = Bevorzugt: { $why }

### The report, projects, stories and charts

## Navigation

reports = Berichte
all_figures = Alle Kennzahlen
p_whole_site = Die ganze Website

## Heads of tables and facts

p_amount = Betrag
p_goal = Ziel { $number }: { $name }
p_grant_awarded = Bewilligt
p_money = Geld
p_people = Menschen
p_projects_supported = Erfasste Projekte
p_round = Runde
p_share_supported = Anteil gefördert
p_source = Quelle
p_status = Status
p_time = Wann
p_topic = Thema
p_topics = Themen
p_total = Summe
p_value = Wert
p_who_said = Wer es gesagt hat

## Projects

p_person_private = eine Privatperson
p_towns_shares = Nach Anteilen geteilt: { $shares }.
p_towns_each = Zählt in jedem dieser Orte voll und in jeder Summe einmal.
p_towns_together = Diese Orte gemeinsam; niemand sagt, wie viel zu welchem gehört.
p_towns_one_of = In einem dieser Orte; niemand sagt, in welchem. Zählt in keinem von ihnen.
p_since = seit { $date }
p_until = bis { $date }
p_said_otherwise = Anders sagt es: { $who }.
p_other_amount = { $who }: { $amount }.
p_exception = Über der Regel des Programms: { $why }
p_returned = zurückgezahlt am { $date }
p_measured_by = Gemessen von { $who }.
p_preferred = Bevorzugt: { $why }
p_contribution_direct = unmittelbar
p_contribution_indirect = mittelbar

## Sources

p_nobody_named = keine Quelle genannt
p_more_sources = { $count ->
    [one] { $printed } weitere Quelle
   *[other] { $printed } weitere Quellen
}
p_more = { $count ->
   *[other] { $printed } weitere
}

## Scopes of figures

p_as_of = Stand { $date }
p_as_of_year = Stand { $date }
p_year_inferred = Jahr erschlossen
p_several_payers = mehrere Geldgeber zusammen
p_money_of = Geld von { $name }
p_measure_of = { $measure } ({ $group })
p_measure_per = { $measure } je { $one }
p_per = je { $one }
p_unit_per = { $unit } je { $one }
p_each_project = für jedes Projekt
p_each_town = für jeden Ort

## Why there is no total

p_refusal = keine Summe: { $why }
p_refusal_minimum_maximum = ein Teil ist eine Untergrenze, ein anderer eine Obergrenze
p_refusal_maximum_missing = ein Teil ist eine Obergrenze, ein anderer nicht veröffentlicht
p_refusal_signed_missing = ein Teil fehlt
p_refusal_no_total = von dieser Messgröße wird keine Summe gebildet
p_refusal_stock = das wird nie über Jahre addiert
p_refusal_overlap = { $programmes } enthalten womöglich dieselben Projekte
p_refusal_too_large = die Zahlen sind zu groß

## The report

p_published_by = Herausgegeben von { $who }
p_count_projects = { $count ->
    [one] { $printed } Projekt
   *[other] { $printed } Projekte
}
p_count_of_programmes = { $count ->
    [one] { $printed } Programm
   *[other] { $printed } Programmen
}
p_count_in_towns = { $count ->
    [one] { $printed } Ort
   *[other] { $printed } Orten
}
p_count_charts = { $count ->
    [one] { $printed } Diagramm mit Tabelle und Methode.
   *[other] { $printed } Diagramme, jedes mit Tabelle und Methode.
}
p_count_of_charts = { $count ->
    [one] { $printed } Diagramm
   *[other] { $printed } Diagramme
}
p_chart_of = { $of }: { $name }
charts_topics = Themen
topic_money = Geld
topic_applications = Anträge und Projekte
topic_jobs = Arbeitsplätze
topic_people = Menschen
topic_other = Weitere Ergebnisse
p_charts_by_payer = Nach Geldgebern
p_coverage = Grundlage dieser Seiten: { $projects } aus { $programmes } in { $towns }.
p_coverage_nothing = Noch ist hier kein Projekt und kein Programm erfasst.
p_coverage_as_of = Stand der Daten: { $date }.
p_coverage_unknown = { $count ->
    [one] { $printed } Kennzahl, nach der die Website fragt, hat niemand veröffentlicht; sie steht unter „nicht bekannt“.
   *[other] { $printed } Kennzahlen, nach denen die Website fragt, hat niemand veröffentlicht; sie stehen unter „nicht bekannt“.
}
p_citation_undated = { $publisher }. { $title }. { $address }
p_citation = { $publisher }. { $title }. Stand der Daten: { $date }. { $address }
p_stories_description = Geschichten über die Projekte; jede Zahl darin führt zu ihren Zeilen und Quellen.
p_reports_description = Berichte über Zeiträume mit ihren Kennzahlen und Diagrammen.

## Charts

p_kilometres = { $number } km
p_zero_here = null
p_chart_nothing = Noch nichts zu zeigen
p_chart_table = Die Zahlen als Tabelle zeigen
p_chart_source = { $who }; Stand der Daten: { $date }
p_chart_files = Bild und Daten
p_file_png = Das Diagramm als Bild
p_file_svg = Das Diagramm als Zeichnung, scharf in jeder Größe
p_file_csv = Die Zahlen als Tabelle
p_file_json = Die Zahlen für Programme
p_file_metadata = Was die Zahlen bedeuten: Definition, Methode, Quellen, Lizenz, Zitat
p_file_card = Das Diagramm als Karte für Links, 1200 mal 630
p_picture_as_of = Stand der Daten: { $date }
p_picture_licence = Lizenz: { $licence }
p_picture_invented = Hier ist alles erfunden: Namen, Orte und Zahlen.
p_picture_some_rows = { $shown } von { $all } Zeilen sind zu sehen; der Rest steht auf der Seite
p_picture_some_panels = { $shown } von { $all } kleinen Diagrammen sind zu sehen; der Rest steht auf der Seite
p_picture_more_notes = Weitere Anmerkungen stehen auf der Seite dieses Diagramms.
p_tick_6 = { $number } Mio.
p_tick_9 = { $number } Mrd.
p_tick_12 = { $number } Bio.
p_nothing_recorded = nichts erfasst
p_title_by_town = { $measure } nach Orten
p_title_by_year = { $measure } nach Jahren
p_title_by_programme = { $measure } nach Programmen
p_title_by_goal = { $measure } nach Zielen
p_title_by_topic = { $measure } nach Themen
p_title_by_funder = { $measure } nach Geldgebern
p_title_two = { $title } { $and }
p_and_town = und Orten
p_and_year = und Jahren
p_and_programme = und Programmen
p_and_goal = und Zielen
p_and_topic = und Themen
p_and_funder = und Geldgebern
p_title_targets = { $title }: Plan und Ergebnis
p_title_deviations = { $title }: mehr oder weniger als geplant
p_title_map = { $title }, auf einer Karte
p_no_result = kein Ergebnis veröffentlicht
p_no_plan = kein Plan veröffentlicht
p_no_difference = lässt sich nicht sagen
p_both_numbers = { $result }; geplant: { $plan }
p_difference = Mehr oder weniger als geplant
p_on_plan = wie geplant
p_finding_most = Am meisten: { $name }, { $share }
p_finding_share = { $part } von { $of } { $unit }
p_finding_money = { $part } von { $of }
p_partial = Nur Datensätze dieser Website
p_note_partial = Die Datensätze dieser Website sind ein Teil von mehr: Sie ergeben { $records }, anderswo werden { $stated } angegeben. Das Diagramm zeigt, was die Datensätze enthalten.
p_note_lines = Eine Linie bricht ab, wo nichts bekannt ist. Ein gestricheltes Stück führt zu einer Zahl, die nur eine Grenze ist, oder von ihr weg.
p_note_panels = Eine Säule mit Pfeil kann höher sein, eine leere niedriger: Bekannt ist nur eine Grenze ihrer Zahl.
p_note_map = Die Flächen der Scheiben entsprechen den Zahlen. Ein Kreuz steht für einen Ort, dessen Zahl nicht bekannt ist. Alle Zahlen stehen in der Tabelle auf der Seite des Diagramms.
p_note_map_unplaced = { $count ->
    [one] Nur in der Tabelle, weil die Lage nicht erfasst ist: { $names }.
   *[other] Nur in der Tabelle, weil die Lage nicht erfasst ist: { $names }.
}
p_note_map_unplaced_some = { $count ->
   *[other] { $printed } Orte stehen nur in der Tabelle, weil ihre Lage nicht erfasst ist; darunter { $names }.
}
p_note_targets = Der Balken ist, was berichtet wurde, der Strich darüber, was für denselben Ort und dieselbe Zeit geplant war. Beide werden nie addiert.
p_note_deviations = Was berichtet wurde, abzüglich dessen, was für denselben Ort und dieselbe Zeit geplant war. Wo eines von beiden nicht bekannt ist, steht nichts.
p_note_top = { $count ->
    [one] Gezeichnet ist hier das erste Stück von { $all }.
   *[other] Gezeichnet sind hier die ersten { $printed } von { $all }.
}
p_note_top_other = { $count ->
    [one] Einzeln gezeichnet ist das erste Stück von { $all }; die übrigen { $rest } sind addiert.
   *[other] Einzeln gezeichnet sind die ersten { $printed } von { $all }; die übrigen { $rest } sind addiert.
}
p_note_top_where = Alle stehen auf der Seite dieses Diagramms.
p_not_added = nicht addiert
p_chart_all = { $count ->
   *[other] Alle { $printed } in einem Diagramm
}
p_other = { $count ->
   *[other] Übrige ({ $printed })
}
p_sum_targets = { $count ->
    [0] Von { $all } mit Plan hat keines ein veröffentlichtes Ergebnis.
   *[other] Von { $all } mit Plan haben { $printed } beide Zahlen.
}
p_sum_reached = { $count ->
   *[other] Plan erreicht: { $printed }.
}
p_sum_missed = { $count ->
   *[other] Plan verfehlt: { $printed }.
}
p_sum_unsaid = { $count ->
   *[other] Nicht zu sagen, weil eine Zahl nur eine Grenze ist: { $printed }.
}
p_behind_rows = { $count ->
    [one] { $printed } Zeile steht dahinter
   *[other] { $printed } Zeilen stehen dahinter
}
chart_behind = Was hinter diesem Diagramm steht
chart_history_none = Keine Zahl dieses Diagramms hat sich seit ihrer ersten Veröffentlichung geändert.
p_title_by_project = { $measure } nach Projekten
p_note_unlike = { $count ->
    [one] { $printed } fehlt hier, weil Plan und Ergebnis nicht dieselben Projekte betreffen.
   *[other] { $printed } fehlen hier, weil Plan und Ergebnis nicht dieselben Projekte betreffen.
}
p_title_money = Was vom Geld bekannt ist, Ort für Ort
p_subtitle_money = Die verbindlichste Zahl, die jemand für den jeweiligen Ort veröffentlicht hat
p_title_applications = Wie viele sich bewarben und wie viele gefördert wurden
p_subtitle_applications = Runden, für die beide Zahlen veröffentlicht wurden
p_title_rounds = Runden nach Orten und Jahren
p_title_said = { $measure }: was gesagt wurde und über welche Jahre
p_rest_region = Region als Ganzes, nicht zu ihren Orten addiert
p_rest_together = Orte gemeinsam, nie aufgeteilt
p_rest_one_of = in einem dieser Orte
p_rest_no_town = kein Ort genannt
p_rest_no_goal = kein Ziel genannt
p_rest_no_topic = kein Thema genannt
p_status_actual = berichtet
p_money_paid = ausgezahlt
p_money_awarded = bewilligt
p_money_set_aside = für Zuschüsse zurückgestellt
p_money_budget = Budget
p_money_planned = geplant
p_money_ceiling = Obergrenze
p_all_towns = alle Orte des Programms

p_sum_one = { $name }: { $number }.
p_sum_most = Am meisten: { $name }, { $number }.
p_sum_least = Am wenigsten: { $name }, { $number }.
p_sum_tie = Mehrere teilen sich die größte Zahl: { $number }.
p_sum_nothing = Niemand hat eine Zahl veröffentlicht.
p_sum_total = Zusammen: { $number }.
p_sum_no_total = Zusammen: { $why }.
p_sum_missing_towns = { $count ->
    [one] Für { $printed } Ort wurde keine Zahl veröffentlicht.
   *[other] Für { $printed } Orte wurde keine Zahl veröffentlicht.
}
p_sum_missing_years = { $count ->
    [one] Für { $printed } Jahr wurde keine Zahl veröffentlicht.
   *[other] Für { $printed } Jahre wurde keine Zahl veröffentlicht.
}
p_sum_missing_others = { $count ->
    [one] Für { $printed } davon wurde keine Zahl veröffentlicht.
   *[other] Für { $printed } davon wurde keine Zahl veröffentlicht.
}
p_sum_money = { $kinds ->
    [1] { $towns } mit einer veröffentlichten Summe ({ $words }). Die Balken darf man weder addieren noch in eine Rangfolge bringen.
   *[other] { $towns } mit einer veröffentlichten Summe unterschiedlicher Art: { $words }. Die Balken darf man weder addieren noch in eine Rangfolge bringen.
}
p_sum_applications = { $count ->
    [one] Für { $printed } Runde wurden beide Zahlen veröffentlicht.
   *[other] Für { $printed } Runden wurden beide Zahlen veröffentlicht.
}
p_sum_odds = Die besten Aussichten: { $most } ({ $most_share }); die geringsten: { $least } ({ $least_share }).
p_sum_odds_shown = Unter den hier gezeichneten die besten Aussichten: { $most } ({ $most_share }); die geringsten: { $least } ({ $least_share }).
p_sum_rounds_held = { $count ->
    [one] Von { $printed } Runde ist bekannt, dass sie stattfand.
   *[other] Von { $printed } Runden ist bekannt, dass sie stattfanden.
}
p_sum_rounds_announced = { $count ->
    [one] Von { $printed } weiteren fand sich nur die Ankündigung.
   *[other] Von { $printed } weiteren fanden sich nur die Ankündigungen.
}
p_sum_rounds_nothing = Eine leere Stelle heißt, dass nichts gefunden wurde, nicht, dass es keine Runde gab.
p_sum_said = { $count ->
    [one] { $printed } Aussage.
   *[other] { $printed } Aussagen. Sie betreffen verschiedene Zeiträume und werden nie addiert.
}
p_note_money = Ausgezahlt, bewilligt, zurückgestellt, Budget, geplant und Obergrenze sind verschiedene Dinge. Jeder Balken zeigt das verbindlichste davon, das für seinen Ort veröffentlicht wurde; es gibt keine Summe und keine Rangfolge.
p_note_applications = Nur Runden, für die beide Zahlen veröffentlicht wurden. Ein Anteil von weniger als zehn Anträgen kommt in keine Rangfolge.
p_note_applications_some = { $count ->
    [one] Gezeichnet ist hier die { $printed } Runde mit den meisten Anträgen. Alle { $all } stehen auf der Seite dieses Diagramms.
   *[other] Gezeichnet sind hier die { $printed } Runden mit den meisten Anträgen. Alle { $all } stehen auf der Seite dieses Diagramms.
}
p_note_both_programmes = Ein Projekt in zwei Programmen steht in beiden Teilen einer Säule und zählt in ihrer Summe einmal.
p_note_rounds = Durchgeführt: Jemand hat darüber berichtet. Angekündigt: Nur die Ankündigung wurde gefunden.
p_note_rounds_no_year = { $count ->
    [one] { $printed } Runde fehlt im Diagramm, weil ihr Jahr nicht angegeben ist.
   *[other] { $printed } Runden fehlen im Diagramm, weil ihre Jahre nicht angegeben sind.
}
p_note_rounds_inferred = Einige Jahre sind erschlossen; wie, sagt die Anmerkung der Runde.
p_note_said = Jeder Balken ist eine Aussage, vom ersten bis zum letzten Jahr, das sie betrifft. Aussagen sind keine Teile einer Summe.
p_note_said_included = { $count ->
    [one] { $printed } Aussage betrifft einen Teil des Zeitraums einer längeren, die sie einschließt.
   *[other] { $printed } Aussagen betreffen Teile des Zeitraums einer längeren, die sie einschließt.
}
p_method_computed = Aus den Datensätzen der Projekte addiert. Jede Zahl führt zu ihren Zeilen.
p_method_stated = Wie von den genannten Quellen angegeben; jede Zahl führt zu dem, was gesagt wurde und von wem.
p_method_applications = Der Anteil ist die Zahl der geförderten Projekte geteilt durch die Zahl der Anträge derselben Runde, in ganzen Prozent.

### Towns, programmes, goals, years and organisations

## Lists of projects

w_count_projects = { $count ->
    [0] Hier sind keine Projekte erfasst.
    [one] { $printed } Projekt
   *[other] { $printed } Projekte
}
w_project = Projekt
w_name_not_published = Sein Name wurde nicht veröffentlicht.
w_also_in = Auch in { $towns }.
w_share_of_project = { $share } des Projekts entfallen hierauf.
w_together = In diesen Orten gemeinsam.
w_together_with = Gemeinsam mit { $towns }.
w_one_of_these = In einem dieser Orte; die Quellen sagen nicht, in welchem.
w_here_or_in = Hier oder in { $towns }; die Quellen sagen nicht, wo.
w_money_of = bezahlt von { $name }

## Tables of figures

w_name = Name
w_added_up = Aus den Datensätzen hier addiert.
w_no_total = keine Summe
w_from_rounds = aus dem addiert, was Runden veröffentlicht haben
w_note_basis = Eine Zahl, bei der weder ein Name noch „angegeben“ steht, wurde aus den Datensätzen hier addiert.
w_all_years = alle Jahre
w_all_towns = alle seine Orte
w_by_programme = Nach Programmen
w_with_towns = Gemeinsam mit
w_only_together = Nur für mehrere Orte gemeinsam bekannt
w_stated_of_town = Über diesen Ort angegeben
w_stated_of_organisation = Über diese Organisation und ihr Geld angegeben
w_money_firmest = Geld (die verbindlichste bekannte Zahl)

## Coverage and agreement

w_recorded_projects = { $count ->
    [0] keine Projekte
    [one] { $printed } Projekt
   *[other] { $printed } Projekte
}
w_recorded_rounds = { $count ->
    [0] keine Runden
    [one] { $printed } Runde
   *[other] { $printed } Runden
}
w_coverage_programme = Hier erfasst: { $projects } und { $rounds }.
w_coverage_year = Unter { $year } erfasst: { $projects } und { $rounds }. Was kein angegebenes Jahr hat, zählt hier nicht mit.
w_stories_of_year = Über Projekte, Programme oder Orte, in denen sich { $year } etwas tat, die nächsten zuerst.
w_portrait_in = { $kind ->
    [town] { $name } ist eine Stadt { $place }.
    [district] { $name } ist ein Kreis { $place }.
    [region] { $name } ist eine Region { $place }.
   *[country] { $name } ist ein Land { $place }.
}
w_portrait_region = { $kind ->
    [town] { $name } ist eine Stadt. Region: { $place }.
    [district] { $name } ist ein Kreis. Region: { $place }.
    [region] { $name } ist eine Region. Sie gehört zu: { $place }.
   *[country] { $name } ist ein Land. Region: { $place }.
}
w_portrait_projects = { $count ->
    [0] Noch ist hier kein Projekt { $inside } erfasst.
    [one] { $printed } Projekt { $inside } ist hier erfasst.
   *[other] { $printed } Projekte { $inside } sind hier erfasst.
}
w_portrait_perhaps = { $count ->
    [one] { $printed } hier erfasstes Projekt liegt { $inside } oder an einem anderen Ort: wo, sagt niemand.
   *[other] { $printed } hier erfasste Projekte liegen { $inside } oder an einem anderen Ort: wo, sagt niemand.
}
w_portrait_perhaps_more = { $count ->
    [one] { $printed } weiteres liegt { $inside } oder an einem anderen Ort: wo, sagt niemand.
   *[other] { $printed } weitere liegen { $inside } oder an einem anderen Ort: wo, sagt niemand.
}
w_portrait_from = Was erfasst ist, beginnt { $first }.
w_portrait_year = Was erfasst ist, stammt aus dem Jahr { $first }.
w_portrait_years = Was erfasst ist, beginnt { $first } und endet { $last }.
w_portrait_money = Bewilligte Zuschüsse: { $value }.
w_portrait_no_money = Wie viel Geld bewilligt wurde, hat niemand veröffentlicht.
w_portrait_programmes = { $count ->
    [one] Das Programm vor Ort: { $programmes }.
   *[other] Die Programme vor Ort: { $programmes }.
}
w_near = Am nächsten liegen von den anderen Orten dieser Website, Luftlinie: { $towns }.
w_near_town = { $town }, etwa { $away }
w_coverage_of = Von { $all } Projekten ist zu { $part } hier ein Datensatz vorhanden.
w_coverage_recorded = { $count ->
    [0] Kein Projekt ist hier erfasst.
    [one] { $printed } Projekt ist hier erfasst; wie viele es in dieser Zeit gab, ist nicht angegeben.
   *[other] { $printed } Projekte sind hier erfasst; wie viele es in dieser Zeit gab, ist nicht angegeben.
}
w_not_reconciled = Die Datensätze ergeben mehr, als hier angegeben wird. Beides wird gezeigt: Die Angabe ist vielleicht älter als die Datensätze oder zählt etwas Engeres.
w_according_to = { $value } laut { $who }
w_sources_differ = Die Quellen widersprechen sich.
w_name_by = { $name } ({ $source })

## Towns

w_yes = ja
w_coordinates = Koordinaten
w_north = { $degrees }° N
w_south = { $degrees }° S
w_east = { $degrees }° O
w_west = { $degrees }° W

## Organisations

w_organisation = Organisation
w_kind = Art
w_role = Ihre Rolle
w_role_publisher = Herausgeber
w_role_funder = Förderer
w_role_partner = Partner
w_role_grantee = Empfänger
w_role_payer = Geldgeber
w_given = Gegebenes Geld

## Goals

w_count_claims = { $count ->
    [one] { $printed } Aussage
   *[other] { $printed } Aussagen
}
w_claims_summary = { $claims }: { $measured } mit einer Zahl, { $bare } ohne Messgröße.
w_claims_of_goal = { $claims }, mit einer Zahl: { $measured }
w_claims_editors = { $count ->
    [one] { $printed } davon hat die Redaktion zugeordnet.
   *[other] { $printed } davon hat die Redaktion zugeordnet.
}
w_more_claims = { $count ->
    [one] { $printed } weitere Aussage steht auf der Seite aller Aussagen.
   *[other] { $printed } weitere Aussagen stehen auf der Seite aller Aussagen.
}

## Indexes

w_count_towns = { $count ->
    [one] { $printed } Ort
   *[other] { $printed } Orte
}
w_count_programmes = { $count ->
    [one] { $printed } Programm
   *[other] { $printed } Programme
}
w_count_years = { $count ->
    [one] { $printed } Jahr
   *[other] { $printed } Jahre
}
w_count_organisations = { $count ->
    [one] { $printed } Organisation
   *[other] { $printed } Organisationen
}
w_projects_without_year = { $count ->
    [one] { $printed } Projekt hat kein sicheres Jahr. Es zählt in den Summen und in keinem der Jahre.
   *[other] { $printed } Projekte haben kein sicheres Jahr. Sie zählen in den Summen und in keinem der Jahre.
}

## Descriptions of pages

w_description_town = Was { $in_town } gefördert wurde, was daraus wurde und was niemand veröffentlicht hat.
w_description_programme = Das Programm { $name }: seine Regeln und Runden, was darüber angegeben wird und was die Datensätze ergeben.
w_description_organisation = { $name }: ihre Rolle in den Programmen und Projekten dieses Berichts, jede Kennzahl mit ihrer Quelle.
w_description_goal = { $goal }: wer sagt, dass ein Projekt oder Programm ihm dient, und womit das belegt ist.
w_description_goals = Die Ziele für nachhaltige Entwicklung, denen Projekte und Programme dienen sollen.
w_description_claims = Jede Aussage über ein Ziel: wer sie trifft und welchen Beleg es gibt.
w_description_year = Was { $year } gefördert wurde, nach Programmen und Orten, und was niemand veröffentlicht hat.
w_description_towns = Die Orte, in denen Projekte gefördert wurden: was gegeben wurde und was daraus wurde. Regionen stehen für sich, darunter.
w_description_programmes = Die Programme: wer jedes bezahlt, wo und wann, und was vom Geld und vom Ergebnis bekannt ist.
w_description_years = Was von jedem Jahr bekannt ist. Was mehrere Jahre umfasst oder kein angegebenes Jahr hat, steht nur in den Summen.
w_description_organisations = Wer zahlt, wer Programme und Projekte trägt und wer diesen Bericht herausgibt.

### Figures: how a number was made, what was left out, what is not known

## How a number was made

f_from_projects = { $count ->
    [one] { $printed } Projekt-Datensatz
   *[other] { $printed } Projekt-Datensätzen
}
f_from_grants = { $count ->
    [one] { $printed } Zuschuss
   *[other] { $printed } Zuschüssen
}
f_from_rounds = { $count ->
    [one] { $printed } Runde
   *[other] { $printed } Runden
}
f_from_records = { $count ->
    [one] { $printed } Datensatz
   *[other] { $printed } Datensätzen
}
f_from_numbers = { $printed } Zahlen { $records }
f_from_in_projects = { $count ->
    [one] in { $printed } Projekt-Datensatz
   *[other] in { $printed } Projekt-Datensätzen
}
f_from_in_records = { $count ->
    [one] in { $printed } Datensatz
   *[other] in { $printed } Datensätzen
}
f_method_sum = Addiert aus { $from }.
f_method_sum_none = Keiner der Datensätze hat eine Zahl, also ließ sich nichts addieren.
f_method_count = Gezählte Projekt-Datensätze: { $printed }. Jedes Projekt zählt einmal, wie viele Zuschüsse, Programme und Orte es auch hat.
f_method_latest = Die letzte Zahl jedes Datensatzes, addiert aus { $from }.
f_method_ratio = { $first } geteilt durch { $second }.
f_method_ratio_bound = Eine der beiden Zahlen ist eine Grenze oder ungefähr, also ist es auch das Ergebnis.
f_method_ratio_not_ranked = Es sind weniger als zehn Fälle, deshalb kommt es in keine Rangfolge.
f_method_stated = Wie angegeben von { $sources }. Hier wurde nichts addiert.
f_method_stated_nobody = Wie angegeben; keine Quelle ist genannt. Hier wurde nichts addiert.
f_method_without_number = { $count ->
    [one] { $printed } Datensatz hat keine Zahl und ist nicht enthalten.
   *[other] { $printed } Datensätze haben keine Zahl und sind nicht enthalten.
}
f_method_left_out = { $count ->
    [one] { $printed } Datensatz wurde weggelassen, mit Grund.
   *[other] { $printed } Datensätze wurden weggelassen, jeder mit Grund.
}
f_method_no_total = Es wird keine Summe gebildet. { $why }
f_method_share = Ein Projekt in mehreren Orten zählt hier mit dem Anteil dieses Ortes.
f_and_more = { $count ->
    [one] { $printed } weiterer
   *[other] { $printed } weitere
}

## How far it can be checked

f_check_rows = Bis zu den Zeilen: Jeder Datensatz hinter dieser Zahl ist hier aufgeführt, und data.csv ergibt sie.
f_check_count = Bis zu den Zeilen: Jedes Projekt hinter dieser Zahl ist hier aufgeführt.
f_check_parts = Bis zu ihren Teilen, die veröffentlicht sind; die Zeilen dahinter sind es nicht.
f_check_sources = { $count ->
    [one] { $printed } Quelle gibt sie an; die Zeilen dahinter sind nicht veröffentlicht.
   *[other] { $printed } Quellen geben sie an; die Zeilen dahinter sind nicht veröffentlicht.
}
f_check_one = Eine Quelle gibt sie an; die Zeilen dahinter sind nicht veröffentlicht.
f_check_excerpt = Nicht weit: Sie stützt sich auf Auszüge ihrer Quellen, die nicht ganz gelesen wurden.
f_check_nobody = Bisher gar nicht: Keine Quelle ist genannt.

## Coverage and agreement

f_coverage = { $count ->
    [one] Eine Zahl ist für { $part } von { $printed } Projekt erfasst.
   *[other] Eine Zahl ist für { $part } von { $printed } Projekten erfasst.
}
f_coverage_all = { $count ->
    [one] Für das eine betroffene Projekt ist eine Zahl erfasst.
   *[other] Für jedes der { $printed } betroffenen Projekte ist eine Zahl erfasst.
}
f_coverage_none = { $count ->
    [one] Für das eine betroffene Projekt ist keine Zahl erfasst.
   *[other] Für keines der { $printed } betroffenen Projekte ist eine Zahl erfasst.
}
f_agree_exceed = Die Datensätze hier ergeben mehr, als angegeben wird; beides ließ sich nicht in Einklang bringen. Die Angabe ist vielleicht älter als die Datensätze oder zählt weniger.
f_agree_differ = Quellen widersprechen sich. Alle Zahlen werden gezeigt, und keine wird bevorzugt.
f_agree_preferred = Quellen widersprechen sich. Alle Zahlen werden gezeigt; eine wird bevorzugt, und der Grund steht daneben.

## Remarks and notes

f_note_missing = { $count ->
    [one] { $printed } Teil hat keine Zahl ({ $why }).
   *[other] { $printed } Teile haben keine Zahl ({ $why }).
}
f_note_missing_minimum = Fehlendes ist nicht null, also ist die Summe eine Untergrenze.
f_missing_in_words = nur in Worten gesagt
f_missing_counted = { $why }: { $printed }
f_note_inferred_years = { $count ->
    [one] Das Jahr von { $printed } Datensatz ist erschlossen.
   *[other] Die Jahre von { $printed } Datensätzen sind erschlossen.
}
f_note_uncertain_years = { $count ->
    [one] { $printed } Datensatz hat ein unsicheres Jahr. Er gehört vielleicht hierher und zählt nicht mit.
   *[other] { $printed } Datensätze haben ein unsicheres Jahr. Sie gehören vielleicht hierher und zählen nicht mit.
}
f_note_counted_in_several = { $count ->
    [one] { $printed } Projekt zählt in mehreren Teilen voll, deshalb ergeben die Teile mehr als die Summe.
   *[other] { $printed } Projekte zählen in mehreren Teilen voll, deshalb ergeben die Teile mehr als die Summe.
}
f_note_rounds = { $count ->
    [one] Addiert aus { $printed } Runde.
   *[other] Addiert aus { $printed } Runden.
}
f_note_rounds_silent = { $count ->
    [one] { $rounds }; { $printed } Runde hat keine Zahl veröffentlicht.
   *[other] { $rounds }; { $printed } Runden haben keine Zahl veröffentlicht.
}
f_note_rounds_head = { $count ->
    [one] Addiert aus { $printed } Runde
   *[other] Addiert aus { $printed } Runden
}
f_note_sources_differ = Quellen widersprechen sich.
f_note_preferred = Quellen widersprechen sich; eine wird bevorzugt, und der Grund steht daneben.
f_note_outcome = Erwartet { $during }; Ergebnis nicht veröffentlicht.
f_note_outcome_undated = Erwartet; Ergebnis nicht veröffentlicht.
f_note_excerpt = Stützt sich nur auf Auszüge der Quellen.
f_note_shares = Projekte in mehreren Orten zählen mit ihren Anteilen.
f_note_several_funders = Das Geld kommt von mehreren Geldgebern: { $names }.
f_note_stated_total = Die Summe gibt eine Quelle an. Sie ist nicht die Summe der Teile.
f_note_together = Für mehrere Orte gemeinsam veröffentlicht. Wird nicht aufgeteilt.
f_note_overlaps = { $count ->
    [one] { $printed } Aussage über einen sich überschneidenden Zeitraum wurde nicht addiert.
   *[other] { $printed } Aussagen über sich überschneidende Zeiträume wurden nicht addiert.
}
f_note_year = Das Jahr ist nur zum Teil bekannt: { $year }.

## Why a row was left out

f_why_not_awarded = nicht bewilligt ({ $status })
f_why_planned = geplant; ob es bewilligt wurde, ist nicht bekannt
f_why_ceiling = nur die Obergrenze ist bekannt, nicht, was bewilligt wurde
f_why_form = { $form }; Geschenktes, Geliehenes und Sachleistungen werden nicht addiert
f_why_returned = der Zuschuss wurde zurückgezahlt
f_why_project_returned = alle Zuschüsse des Projekts wurden zurückgezahlt
f_why_one_of_towns = in einem von mehreren Orten, niemand sagt, in welchem
f_why_together = betrifft mehrere Orte gemeinsam
f_why_year_not_stated = das Jahr ist nicht angegeben
f_why_several_years = der Zeitraum umfasst mehrere Jahre
f_why_other_payer = Geld eines anderen Gebers, das für sich steht
f_why_several_payers = Geld mehrerer Geber in einer Summe
f_why_per_one = gilt für jedes von mehreren Dingen und wird nicht vervielfacht
f_why_not_applicable = die Frage stellt sich nicht
f_why_overlaps = überschneidet sich mit einer anderen Zeile über dasselbe, die zählt
f_why_another_source = eine andere Quelle über dasselbe, daneben gezeigt
f_why_superseded = eine spätere Zahl desselben Datensatzes zählt
f_why_counted_by_record = wird durch den eigenen Datensatz gezählt

## How firm money is

f_firm_paid = ausgezahlt
f_firm_awarded = bewilligt
f_firm_set_aside = zurückgestellt
f_firm_budget = Budget
f_firm_planned = geplant
f_firm_ceiling = Obergrenze

## What was noticed about numbers

f_found_exceed = Die Datensätze hier ergeben { $records }, angegeben werden { $stated }. Beides ließ sich nicht in Einklang bringen. Ist die Angabe älter oder zählt sie weniger, ist nichts falsch.
f_found_passed = Die Datensätze hier ergeben inzwischen { $records }; { $stated } bleibt wahr.
f_found_differ = Quellen widersprechen sich: { $values }.
f_found_parts = Die Teile ergeben { $parts }, das Ganze wird mit { $whole } angegeben. Beides ließ sich nicht in Einklang bringen. Gehört manches zu mehreren Teilen oder zu keinem, ist nichts falsch.
f_found_hedge = Die Teile, die vollständig sind, ergeben { $parts }; das Ganze wird mit { $whole } angegeben.
f_found_mean = { $money } für { $cases } ergeben je { $mean }, und die Regel erlaubt { $limit } für einen Zuschuss. Das Geld kann anderes enthalten: Wurde damit zum Beispiel auch Schulung bezahlt, ist nichts falsch.
f_found_town_year = { $place }, { $year }: { $awarded }, und die Regel erlaubt { $limit }. Die Summe kann Geld anderer Jahre oder anderer Geber enthalten.
f_found_unsourced = Keine Quelle ist genannt.

## The page of a figure

f_title_tags = { $title } ({ $tags })
f_computed = hier addiert
f_description = { $number }. { $method }
f_titled = { $what }: { $number }
f_breakdown = { $measure } { $by }
f_by_town = nach Orten
f_by_year = nach Jahren
f_by_town_year = nach Orten und Jahren
f_by_other = nach Teilen
f_fact_stated_about = Angegeben über
f_no_limit = alles Erfasste
f_column_record = Datensatz
f_column_value = Wie erfasst
f_column_counted = Gezählt
f_column_name = Was
f_column_number = Zahl
f_rows_count = { $count ->
    [one] { $printed } Zeile.
   *[other] { $printed } Zeilen.
}
f_rows_count_counted = { $count ->
    [one] { $printed } Zeile, { $counted } gezählt.
   *[other] { $printed } Zeilen, { $counted } gezählt.
}
f_rows_caption = Die Zeilen hinter „{ $title }“
f_rows_total = Summe aller Zeilen
f_left_out_line = Weggelassen: { $why }.
f_share = Anteil des Ortes: { $share }
f_round = { $programme }: { $where }, { $year }
f_round_nowhere = { $programme }, { $year }
f_item_nothing = die Runde hat keine Zahl veröffentlicht
f_measured_by = gemessen von { $name }
f_download_json = Die Kennzahl mit ihrer Grundlage
f_download_csv = Die Zeilen hinter der Kennzahl
f_left_out_count = { $count ->
    [one] { $printed } Zeile
   *[other] { $printed } Zeilen
}

## Citation

f_cite = { $publisher }: „{ $title }“. { $site }, Stand der Daten: { $date }. { $address }
f_cite_undated = { $publisher }: „{ $title }“. { $site }. { $address }
f_cite_file = Zitat

## All figures

f_figures_summary = { $count ->
    [one] { $printed } Kennzahl ist hier veröffentlicht, neben denen einzelner Projekte, zu denen deren Seiten führen.
   *[other] { $printed } Kennzahlen sind hier veröffentlicht, neben denen einzelner Projekte, zu denen deren Seiten führen.
}
f_figures_none = Noch sind keine Kennzahlen veröffentlicht.
f_figures_description = Jede Kennzahl dieser Website, nach dem, was sie zählt. Jede führt bis zu ihren Zeilen und Quellen.
f_figures_all = insgesamt
f_column_about = Wo und wann
f_figures_caption = { $measure }: alle Kennzahlen

## What is not known

f_questions_description = Wonach diese Website bei jedem Programm und jedem Ort fragt und was niemand veröffentlicht hat.
f_questions_summary = { $count ->
    [one] { $printed } Kennzahl, nach der diese Website fragt, hat unseres Wissens niemand veröffentlicht.
   *[other] { $printed } Kennzahlen, nach denen diese Website fragt, hat unseres Wissens niemand veröffentlicht.
}
f_questions_all_known = Jede Kennzahl, nach der diese Website fragt, ist veröffentlicht.
f_questions_nothing_asked = Diese Website fragt nach keinen Kennzahlen.
f_questions_caption = Wonach gefragt wird und was nicht bekannt ist
f_question_subject = Worüber
f_question_measure = Was gefragt wird
f_question_reason = Warum es keine Zahl gibt
f_question_instead = Was stattdessen bekannt ist
f_question_nothing = nichts
f_questions_programmes = Wie viel nicht bekannt ist, nach Programmen
f_questions_towns = Wie viel nicht bekannt ist, nach Orten
f_questions_asked = Gefragt
f_questions_open = Nicht bekannt

## Sources

f_sources_description = Jede Quelle, auf die sich die Kennzahlen dieser Website stützen, und wie viel davon gelesen wurde.
f_sources_summary = { $count ->
    [one] Die Kennzahlen stützen sich auf { $printed } Quelle.
   *[other] Die Kennzahlen stützen sich auf { $printed } Quellen.
}
f_sources_none = Noch sind keine Quellen genannt.
f_sources_excerpts = { $count ->
    [one] { $printed } wurde nur als Auszug gelesen.
   *[other] { $printed } wurden nur als Auszüge gelesen.
}
f_sources_undated = { $count ->
    [one] { $printed } trägt kein Datum.
   *[other] { $printed } tragen kein Datum.
}
f_sources_more = { $count ->
    [one] und { $printed } weitere
   *[other] und { $printed } weitere
}
f_in_en = auf Englisch
f_in_ru = auf Russisch
f_rate = Wechselkurs { $from } zu { $to }

## How we count

f_method_description = Was jede Zahl dieser Website zählt, wie sie addiert wurde und was eine fehlende Zahl bedeutet.
f_bound = { $count ->
    [one] { $bound } von { $printed } Zahl in den Texten ist an eine Kennzahl gebunden: Sie wird aus den Datensätzen eingesetzt oder bei jedem Bau mit ihnen verglichen.
   *[other] { $bound } von { $printed } Zahlen in den Texten sind an Kennzahlen gebunden: Sie werden aus den Datensätzen eingesetzt oder bei jedem Bau mit ihnen verglichen.
}
f_bound_none = Die Texte enthalten keine Zahlen.
f_rates_caption = Kurse, zu denen Beträge neben dem Original in einer anderen Währung gezeigt werden
f_rate_from = Von
f_rate_to = In
f_rate_value = Kurs
f_rate_date = Tag
f_rule_qualifiers_head = Wörter vor einer Zahl
f_rule_qualifiers = „Mehr als 160“ ist nicht 160. Eine Zahl behält das Wort, das ihre Quelle davorgesetzt hat, und eine Summe behält die Wörter ihrer Teile: Genaue Zahlen ergeben eine genaue Zahl, Untergrenzen eine Untergrenze, Obergrenzen eine Obergrenze. Eine Untergrenze und eine Obergrenze haben keine Summe, und die Seite sagt das. „Etwa“ und „fast“ lassen beim Vergleich zweier Zahlen { $percent } % nach beiden Seiten zu.
f_rule_status_head = Getan, geplant, erhofft
f_rule_status = Was getan wurde, was geplant ist, was angestrebt wird und was eine Obergrenze ist, sind verschiedene Kennzahlen und werden nie addiert. Ein Plan, dessen Zeit vorbei ist, ohne dass ein Ergebnis veröffentlicht wurde, heißt „Ergebnis nicht veröffentlicht“.
f_rule_money_head = Geld
f_rule_money = Bewilligtes Geld sind zugesagte oder ausgezahlte Zuschüsse; ausgezahltes Geld ist der Teil davon, der ausgezahlt wurde. Ein abgebrochener Zuschuss zählt als bewilligt, bis er zurückgezahlt ist. Zurückgestelltes Geld, ein Budget und die Gesamtkosten eines Projekts sind eigene Kennzahlen.
f_rule_twice_head = Nichts zählt doppelt
f_rule_twice = Ein Projekt zählt in einer Summe einmal, wie viele Zuschüsse, Programme und Orte es auch hat. Aussagen über Zeiträume, die sich überschneiden, werden nicht addiert. Summen, die mehrere Programme nur angeben, werden nicht addiert, solange nicht bekannt ist, dass sie verschiedene Projekte zählen. Ein Projekt in mehreren Orten zählt mit seinen Anteilen oder in jedem voll; dann ist die Summe nicht die der Orte, und das Diagramm sagt das.
f_rule_coverage_head = Angegeben und addiert
f_rule_coverage = Neben einer Zahl, die eine Quelle angibt, steht, was die Datensätze hier ergeben und wie viele der Projekte eine Zahl in ihrem Datensatz haben. Eine Summe mit fehlenden Teilen sagt, wie viele fehlen. Wo beides nicht zusammenpasst, sagt die Seite, dass es sich nicht in Einklang bringen ließ, und entscheidet nicht.
f_rule_ratios_head = Verhältnisse
f_rule_ratios = Ein Verhältnis zeigt die beiden Zahlen, aus denen es besteht. Beide betreffen denselben Ort und dieselbe Zeit. Durch eine Untergrenze geteilt ergibt sich eine Obergrenze, und die Wörter sagen das. Unter zehn Fällen gibt es keine Rangfolge.
f_rule_changes_head = Änderungen
f_rule_changes = Ändert sich eine veröffentlichte Kennzahl, behält ihre Seite die alte Zahl mit Datum und Grund. Eine Berichtigung behebt einen Fehler; eine Überarbeitung folgt besseren Daten.

## Changes

f_changes_description = Überarbeitungen und Berichtigungen veröffentlichter Kennzahlen, mit der Zahl davor, der Zahl danach und dem Grund.
f_changes_summary = { $count ->
    [one] { $printed } veröffentlichte Kennzahl oder Gruppe von Kennzahlen wurde geändert: { $kinds }.
   *[other] { $printed } veröffentlichte Kennzahlen oder Gruppen von Kennzahlen wurden geändert: { $kinds }.
}
f_changes_corrections = { $count ->
    [one] { $printed } Berichtigung
   *[other] { $printed } Berichtigungen
}
f_changes_revisions = { $count ->
    [one] { $printed } Überarbeitung
   *[other] { $printed } Überarbeitungen
}

## Profiles of which little is known

known_of = Bekannt: { $known } von { $all } Angaben zu diesem Projekt. Nicht veröffentlicht: { $missing }.
known_name = der Name
known_summary = worum es geht
known_place = der Ort
known_year = das Jahr
known_grantee = wer den Zuschuss erhielt
known_grant = die Höhe des Zuschusses
known_status = wie weit es ist
known_results = was daraus wurde
known_story = die Geschichte

### Search, filters and comparison

find_help = Durchsucht alle Projekte, Geschichten, Orte, Programme, Organisationen und Kennzahlen dieses Berichts, in lateinischen oder kyrillischen Buchstaben.
find_label = Gesuchte Wörter
find_keys = Ergebnisse erscheinen während der Eingabe. Die Pfeiltasten führen durch sie, Escape leert das Feld, und / öffnet diese Seite von überall.
find_results = Ergebnisse
find_more = Mehr Ergebnisse zeigen
find_lists = Listen von allem
find_letters = Anfangsbuchstaben
find_found = Gefunden
find_near = Genau diese Wörter gibt es nicht; mit sehr ähnlichen gefunden
find_none = Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder einer anderen Form eines Wortes.
find_short = Bitte geben Sie mindestens drei Buchstaben eines Wortes ein.
find_waiting = Suche läuft …
find_failed = Ein Teil des Verzeichnisses ließ sich nicht laden. Die Listen darunter enthalten alles.
find_everything = Alles von A bis Z
find_everything_help = Jede Seite des Berichts, die einen eigenen Namen hat, in alphabetischer Folge.
find_count = { $count ->
    [one] { $printed } Eintrag
   *[other] { $printed } Einträge
}
find_kind_town = Ort
find_kind_programme = Programm
find_kind_organisation = Organisation
find_kind_page = Seite
find_kind_story = Geschichte
find_kind_goal = Ziel
find_kind_year = Jahr
find_kind_project = Projekt
find_kind_figure = Kennzahl

## Filters

pick_open = Filtern, sortieren und addieren
pick_any = beliebig
pick_another = oder noch eines
pick_unknown = nicht angegeben
pick_town = Ort
pick_year = Jahr
pick_programme = Programm
pick_goal = Ziel
pick_topic = Thema
pick_status = Wie weit es ist
pick_funder = Wessen Geld
pick_amount = Bewilligtes Geld
pick_sort = Reihenfolge
pick_by_name = nach Namen
pick_by_year = älteste zuerst
pick_by_new = neueste zuerst
pick_by_amount = größter Betrag zuerst
pick_under = unter { "{number}" }
pick_from = { "{number}" } oder mehr
pick_count = Ausgewählte Projekte
pick_none = Kein Projekt passt zu dieser Auswahl.
pick_totals = Was die Auswahl ergibt
pick_counted = gezählte Zeilen
pick_left_out = weggelassen
pick_missing = ohne Zahl
pick_rests = Worauf es beruht
pick_narrow = Kennzahlen zählen Zeilen nach dem Ort und dem Jahr, die jede Zeile selbst angibt; die Liste zählt Projekte nach den ihren. Es gelten dieselben Regeln wie für alle Kennzahlen dieses Berichts. Die Adresse dieser Seite enthält Ihre Auswahl und lässt sich zitieren.
pick_csv = Die Auswahl herunterladen (CSV)
pick_clear = Auswahl aufheben
pick_more = Mehr Projekte zeigen
pick_failed = Ein Teil der Daten ließ sich nicht laden. Die Liste darunter enthält alle Projekte.

## Comparison

compare = Zwei Orte oder zwei Jahre vergleichen
compare_help = Jede Zahl ist aus denselben Datensätzen nach denselben Regeln addiert wie überall in diesem Bericht und führt zu ihrer Kennzahl. Verschiedene Status und Währungen werden nie addiert.
compare_what = Was vergleichen
compare_first = Erstes
compare_second = Zweites
compare_without = Der Vergleich braucht Skripte. Die Tabellen darunter enthalten dieselben Zahlen.
compare_tables = Dasselbe in Tabellen

### What stands in embedded charts, tables and figures, and on the pages that hand out their code

embed_more = { $count ->
    [one] { $printed } weitere Zeile steht in den Daten.
   *[other] { $printed } weitere Zeilen stehen in den Daten.
}
embed_earlier = { $count ->
    [one] { $printed } frühere Zeile steht in den Daten.
   *[other] { $printed } frühere Zeilen stehen in den Daten.
}
embed_other = { $count ->
    [one] { $printed } weitere Zeile steht als „Übrige“ da; sie steht in den Daten.
   *[other] { $printed } weitere Zeilen sind als „Übrige“ addiert; jede von ihnen steht in den Daten.
}
embed_data = Daten (CSV)
embed_page = { $site }: wie dies entstand, Quellen, alle Daten
embed_corrected = Eine Zahl hier wurde berichtigt: { $date }.
embed_changes = Was geändert wurde
embed_help = Kopieren Sie einen dieser Codes in Ihre Seite. Der Rahmen funktioniert allein; der zweite Teil, ein Skript, gibt ihm nur die richtige Höhe. Wo Skripte nicht erlaubt sind, lassen Sie ihn weg.
embed_copy = Kopieren
embed_copied = Kopiert
embed_live_chart = Das Diagramm, immer mit den neuesten Daten
embed_live_table = Die Tabelle, immer mit den neuesten Daten
embed_live_figure = Die Kennzahl, immer mit den neuesten Daten
embed_frozen_chart = Das Diagramm, Stand { $date }: Es ändert sich nie und sagt, wenn es neuere Daten gibt
embed_frozen_table = Die Tabelle, Stand { $date }: Sie ändert sich nie und sagt, wenn es neuere Daten gibt
embed_frozen_figure = Die Kennzahl, Stand { $date }: Sie ändert sich nie und sagt, wenn es neuere Daten gibt
embed_titled_chart = { $title }: Diagramm
embed_titled_table = { $title }: Tabelle

## What frozen pages say of themselves

frozen_on = Wie veröffentlicht am { $date }.
frozen_newer = Es gibt neuere Daten als diese vom { $date }.
frozen_now = Auf der Website ansehen
frozen_gone = Die Website veröffentlicht dies nicht mehr; hier steht es mit Stand { $date }.
frozen_corrected = Berichtigt am { $date }, nachdem dies eingefroren wurde.
frozen_in = Eingefroren in den Ausgaben vom

## The pages of releases, and of what is no longer published

release = Ausgabe
release_of = Ausgabe vom { $date }
release_day = Eingefroren am
releases_summary = Was an einem Tag veröffentlicht war, eingefroren, damit man es zitieren und einbetten kann. Eine Ausgabe ändert sich nie.
release_summary = Eingefroren am { $date }: { $figures } und { $charts }. Sie ändern sich nie; die heutigen Seiten sagen vielleicht mehr.
release_figures = { $count ->
    [one] { $printed } Kennzahl
   *[other] { $printed } Kennzahlen
}
release_list = Alles, was eingefroren wurde, mit SHA-256
release_frozen = Was eingefroren wurde
release_chart = Diagramm
release_figure = Kennzahl
release_table = Tabelle
release_then = An jenem Tag
release_files = Dateien
release_today = Heute
release_see = öffnen
release_gone = nicht mehr veröffentlicht
release_page_chart = Das Diagramm, wie es eingefroren wurde
release_page_table = Seine Tabelle, wie sie eingefroren wurde
release_page_figure = Die Kennzahl, wie sie eingefroren wurde
release_figure_json = Die Kennzahl für Programme
former_chart = Dieses Diagramm wird nicht mehr veröffentlicht. Es wurde am { $date } eingefroren, und was eingefroren ist, bleibt.
former_figure = Diese Kennzahl wird nicht mehr veröffentlicht. Sie wurde am { $date } eingefroren, und was eingefroren ist, bleibt.
former_site = { $site }, Ausgabe vom { $date }
former_then = Am { $date } stand hier: { $shown }.

### The measures that every site has

measure-applications = Anträge
measure-applications-definition = Anträge, die bei einem Programm eingingen, was auch immer aus ihnen wurde.
measure-applications-unit = { $count ->
    [one] Antrag
   *[other] Anträge
}
measure-projects-supported = Geförderte Projekte
measure-projects-supported-definition = Projekte, die einen Zuschuss erhielten. Ein Projekt mit mehreren Zuschüssen zählt einmal.
measure-projects-supported-unit = { $count ->
    [one] Projekt
   *[other] Projekte
}
measure-people-trained = Geschulte Menschen
measure-people-trained-definition = Menschen, die an einer Schulung eines Programms oder Projekts teilnahmen.
measure-people-trained-unit = { $count ->
    [one] Mensch
   *[other] Menschen
}
measure-jobs-created = Geschaffene Arbeitsplätze
measure-jobs-created-definition = Arbeitsplätze, die es ohne das Projekt nicht gäbe. Was vorher bestand, zählt nicht.
measure-jobs-created-unit = { $count ->
    [one] Arbeitsplatz
   *[other] Arbeitsplätze
}
measure-jobs-maintained = Erhaltene Arbeitsplätze
measure-jobs-maintained-definition = Arbeitsplätze, die vor einem Projekt bestanden und am genannten Tag noch bestehen.
measure-jobs-maintained-unit = { $count ->
    [one] Arbeitsplatz
   *[other] Arbeitsplätze
}
measure-people-employed = Beschäftigte
measure-people-employed-definition = Menschen, die am genannten Tag in einem Projekt arbeiten, wann auch immer sie eingestellt wurden.
measure-people-employed-unit = { $count ->
    [one] Mensch
   *[other] Menschen
}
measure-services-created = Neue Angebote
measure-services-created-definition = Angebote, die es im Ort vor einem Projekt nicht gab.
measure-services-created-unit = { $count ->
    [one] Angebot
   *[other] Angebote
}
measure-beneficiaries = Erreichte Menschen
measure-beneficiaries-definition = Menschen, denen ein Projekt in einem Jahr diente. Dieselben Menschen können in einem anderen Jahr erneut gezählt werden.
measure-beneficiaries-unit = { $count ->
    [one] Mensch
   *[other] Menschen
}
measure-co-funding = Kofinanzierung
measure-co-funding-definition = Geld, das Projekte anderswo einwarben. Es ist nicht das des Förderers.
measure-budget = Budget
measure-budget-definition = Das Budget eines Programms oder einer Runde, einschließlich Schulung und anderer Kosten. Es ist nicht die Summe der Zuschüsse.
measure-grant-fund = Zuschusstopf
measure-grant-fund-definition = Geld, das in einer Runde für Zuschüsse zurückgestellt wurde, was auch immer am Ende bewilligt wurde.
measure-funds-awarded = Bewilligte Zuschüsse
measure-funds-awarded-definition = Zugesagte oder ausgezahlte Zuschüsse. Ein zurückgezahlter Zuschuss zählt von da an nicht mehr.
measure-funds-disbursed = Ausgezahlte Zuschüsse
measure-funds-disbursed-definition = Der Teil der bewilligten Zuschüsse, der ausgezahlt wurde.
measure-social-return = Sozialer Ertrag
measure-social-return-definition = Der Wert, den eine Studie für jede eingesetzte Geldeinheit fand. Verhältnisse werden nie addiert.
