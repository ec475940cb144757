# Слова сайта по-русски. Ключи те же, что в en.ftl.

## Числа, деньги, формы множественного числа

number_decimal = ,
number_group = {"\u00A0"}
number_group_from = 4
number_percent = { $number } %
number_money = { $number } { $currency }
currency_RUB = ₽
currency_EUR = €
currency_USD = $
magnitude_6 = { $number } млн
magnitude_9 = { $number } млрд
magnitude_12 = { $number } трлн
plural_category = { $count ->
    [one] one
    [few] few
    [many] many
   *[other] other
}

## Слова до и после чисел

q_more_than = более
q_more_than_about = более чем примерно
q_at_least = не менее
q_less_than = менее
q_less_than_about = менее чем примерно
q_up_to = до
q_about = около
q_nearly = почти
q_between = от
q_or_more = или больше
q_or_less = или меньше
between_numbers = { $low } до { $high }

## Где числа нет

missing_not_published = не опубликовано
missing_not_quantified = число не названо
missing_not_applicable = не применимо
missing_withheld = скрыто, чтобы защитить людей
missing_sources_differ = источники расходятся
missing_outcome_not_published = результат не опубликован
withheld_mark = [c]

## Статусы

status_disbursed = выплачено
status_committed = присуждено
status_planned = план
status_target = цель
status_ceiling = предел
status_estimate = оценка
status_budget = бюджет
status_set_aside = зарезервировано
project_planned = запланирован
project_ongoing = идёт
project_completed = завершён
project_cancelled = отменён
round_held = проведён
round_announced = объявлен
round_not_held = не проводился
round_nothing_found = ничего не найдено
form_grant = грант
form_loan = заём
form_in_kind = в натуральной форме
form_mixed = гранты и займы
returned_on = возвращено { $date }
added_up = сложено из записей этого сайта
stated = заявлено

## Даты

date_day = { $day } { $month } { $year } года
date_month = { $month } { $year } года
date_unknown = дата неизвестна
period_unknown_end = { $start } – год окончания неизвестен
year_about = { $year } (определён по косвенным данным)
year_either = { $first } или { $last }
year_between = между { $first } и { $last }
year_at_least = { $year } или позже
year_unknown = год не указан
several_years = несколько лет
in_year = в { $period } году
in_years = в { $period } годах
in_period = за { $period }
since = с { $start }
as_of = на { $date }
month_1 = января
month_2 = февраля
month_3 = марта
month_4 = апреля
month_5 = мая
month_6 = июня
month_7 = июля
month_8 = августа
month_9 = сентября
month_10 = октября
month_11 = ноября
month_12 = декабря
month_alone_1 = январь
month_alone_2 = февраль
month_alone_3 = март
month_alone_4 = апрель
month_alone_5 = май
month_alone_6 = июнь
month_alone_7 = июль
month_alone_8 = август
month_alone_9 = сентябрь
month_alone_10 = октябрь
month_alone_11 = ноябрь
month_alone_12 = декабрь

## Имена в предложениях

list_last = { $before } и { $last }
quoted = «{ $text }»
in_town = в городе { $name }
in_district = в районе «{ $name }»
in_region = в регионе «{ $name }»
in_country = в стране: { $name }
kind_town = Город
kind_district = Район
kind_region = Регион
kind_country = Страна
language_own_name = Русский
language_en = английский
language_ru = русский

## Цели Повестки дня до 2030 года: официальные краткие названия

goal_1 = Ликвидация нищеты
goal_2 = Ликвидация голода
goal_3 = Хорошее здоровье и благополучие
goal_4 = Качественное образование
goal_5 = Гендерное равенство
goal_6 = Чистая вода и санитария
goal_7 = Недорогостоящая и чистая энергия
goal_8 = Достойная работа и экономический рост
goal_9 = Индустриализация, инновации и инфраструктура
goal_10 = Уменьшение неравенства
goal_11 = Устойчивые города и населённые пункты
goal_12 = Ответственное потребление и производство
goal_13 = Борьба с изменением климата
goal_14 = Сохранение морских экосистем
goal_15 = Сохранение экосистем суши
goal_16 = Мир, правосудие и эффективные институты
goal_17 = Партнёрство в интересах устойчивого развития
goal_heading = Цель
un_sentence = Содержание этой публикации не было утверждено Организацией Объединённых Наций и не отражает взгляды Организации Объединённых Наций, её должностных лиц или государств-членов.
un_link = Правила ООН об использовании символики целей в области устойчивого развития (на английском языке)

## Рамка каждой страницы

skip = Перейти к тексту
navigation_label = Разделы
crumbs_label = Вы здесь
language_label = Языки
home = Главная
projects = Проекты
towns = Города
programmes = Программы
goals = Цели
years = Годы
organisations = Организации
stories = Истории
figures = Показатели
charts = Диаграммы
method = Как мы считаем
sources = Источники
questions = Что неизвестно
changes = Изменения
data = Данные
search = Поиск
claims = Заявления о целях
more_label = Об этом отчёте
feed = Лента изменений
banner_demonstration = Здесь всё вымышлено: имена, города и числа. Так выглядит сайт, пока издатель не внёс свои данные.
banner_independent = Независимая демонстрация, составленная по открытым источникам. Названные организации её не заказывали, не проверяли и не одобряли. Источники прочитаны не полностью.
untranslated = Эта страница не переведена. Язык текста:
data_as_of = Данные на
licence = Лицензия
responsible = Кто отвечает за показатели
publisher = Издатель
edit = Исправить эту запись
changed = Последнее изменение
section_link = Ссылка на этот раздел

## Части страниц

notes = Примечания
sources_here = Источники
source_unlinked = адрес без ссылки
all_stories = Все истории
all_changes = Все изменения
all_questions = Всё, что неизвестно
downloads = Файлы
cite = Как сослаться
cite_bibtex = BibTeX
cite_csl = CSL-JSON
embed = Вставить на свой сайт
embed_help = Вставьте этот код в свою страницу. Скрипты не нужны.
table_csv = Эта таблица в CSV
pages_label = Страницы списка
previous_page = Предыдущая страница
next_page = Следующая страница

## Главная, годы, отчёты

headline_label = Главные показатели
by_town = По городам
not_known_help = Если вы знаете открытый источник, напишите нам: он появится здесь вместе с адресом.
what_changed = Что изменилось
cite_report = Как сослаться на отчёт
download_data = Данные

## Проекты

project_story = О проекте
grants = Гранты
other_figures = Другие показатели
related_projects = Похожие проекты
unnamed_project = Название проекта не опубликовано; вместо него показано, чем проект занимается.
stories_about = Истории
fact_town = Город
fact_towns = Города
fact_programme = Программа
fact_year = Год
fact_grantee = Получатель гранта
fact_funder = Кто финансирует
fact_status = Состояние
fact_population = Население
fact_aliases = Другие названия
fact_ids = В реестрах
fact_website = Сайт
fact_home_town = Где находится
fact_monotown = Моногород
fact_region = Регион
fact_measure = Что считается
fact_period = Период
fact_as_of = На дату
fact_unit = Единица
fact_status_figure = Статус
fact_payer = Чьи деньги
fact_group = Кого считают
fact_basis = Основание
fact_each = На один
each_project = проект
each_town = город
payer_several = несколько плательщиков одной суммой

## Города

map_label = Где это
numbers_by_year = По программам и годам
projects_here = Проекты
places_in_region = Города этого региона
places_in_region_note = То, что известно только о регионе в целом, стоит отдельно и не прибавляется к его городам.
regions = Регионы и районы

## Программы

paid_for_by = Финансирует
with_partners = вместе с партнёрами:
stages = Этапы
rules = Правила
rule_grant = Один грант
rule_town_year = Все гранты одного города за год
rule_year = Все гранты за год
rounds = Конкурсы
rounds_note = Объявлен: больше ничего не известно. Не проводился: известно, что его не было. Ничего не найдено: известные нам источники об этом молчат.
compared = Что заявлено и что складывается из записей
compared_what = Что считается
compared_stated = Заявлено
compared_computed = Сложено здесь
compared_coverage = Охват
conflicts = Где источники расходятся

## Цели

goals_intro = Цель показана здесь только как заявление: кто его делает и чем подтверждает.
claims_of_goal = Заявления
claims_all = Все заявления с подтверждениями
claim_target = Задача
claim_by = Кто заявляет
claim_editors = отнесено редакцией
claim_evidence = Подтверждение
claim_no_measure = заявлено, показателя нет
claim_no_number = показатель есть, число не опубликовано
grade_computed = складывается из записей
grade_stated = заявлено источником
grade_unpublished = число не опубликовано
grade_none = показателя нет
previous_goal = Предыдущая цель
next_goal = Следующая цель

## Истории

about_label = О чём
more_stories = Другие истории
story_figures = В числах

## Показатели

how_made = Как получено это число
what_counts = Что считается
rows = Строки, из которых оно складывается
breakdown = По частям
left_out = Что не вошло
left_out_which = Какие записи
left_out_none = Вошло всё.
stated_beside = Что об этом сказано
coverage = Охват
follows = Что следует из арифметики
how_checkable = Насколько это можно проверить
history = История
history_none = Это число не менялось с первой публикации.
ask_correction = Попросить об исправлении
ask_correction_help = Если в вашем источнике другие числа, напишите нам и назовите источник. Ответ и любое изменение появятся на этой странице.
preferred_because = Выбрано, потому что
figure_id = Идентификатор показателя

## Диаграммы

how_drawn = Как получены числа этой диаграммы

## Как мы считаем

rules_of_counting = Правила
rule_words_missing = Отсутствующее число – не ноль. Так и сказано: не опубликовано; итог, в котором есть такие части, читается «не менее».
rule_words_once = Проект входит в итог один раз, сколько бы у него ни было грантов, программ и городов.
rule_words_stated = То, что заявлено источником, и то, что складывается из записей, стоит рядом и не смешивается.
rule_words_never_added = Разные статусы, валюты, плательщики, гранты и займы не складываются. Пересекающиеся периоды не складываются.
rule_words_bounds = Граница округляется так, чтобы оставаться верной: «более» – вниз, «менее» – вверх. Всё остальное округляется один раз, при печати.
rule_words_flow = То, что произошло за год (созданные рабочие места, присуждённые гранты), складывается по годам. То, что есть на дату (число занятых), – нет.
rule_words_regions = То, что известно только о регионе в целом, не делится между его городами.
rule_words_people = О человеке ничего не публикуется, пока он не согласился письменно.
measures = Что считается
measure_unit = В чём
measure_kind = Во времени
measure_total = Итог
measure_iris = Каталог IRIS+
measure_figures = Показатели
measure_flow = Складывается по годам.
measure_stock = Учитывается последнее значение каждой записи; по годам не складывается.
measure_ratio = Отношение: итога нет.
measure_total_sum = Каждый проект считается один раз.
measure_total_none = Итог не подводится.
measure_repeat = Одни и те же люди могут учитываться снова в другом году.
measure_sensitive = Малые числа скрыты, чтобы защитить людей.
threshold_sentence = Малые числа по чувствительным показателям, от 1 до { $last }, скрыты, а вместе с ними и другие, пока ни одно скрытое число нельзя вычислить. Они показаны как [c].
threshold_heading = Малые числа
bound_numbers = Числа в текстах
rates = Курсы валют
unit_money = деньги
unit_percent = проценты
unit_ratio = отношение

## Источники

source_accessed = открыт { $date }
source_cited_by = Где использован
source_kind_own = собственные записи издателя
source_kind_funder = публикация того, кто финансирует
source_kind_official = официальная публикация
source_kind_press = пресса
source_kind_research = исследование
source_kind_social = социальная сеть
seen_page = прочитана сама страница
seen_excerpt = прочитан только отрывок
seen_copy = прочитана сохранённая копия

## Изменения

change_correction = Исправление
change_revision = Уточнение
change_from = Было
change_to = Стало
changes_none = Ни один опубликованный показатель не менялся.
releases = Выпуски

## Страница не найдена, поиск

not_found = Такой страницы здесь нет
not_found_help = Возможно, в адресе опечатка. Опубликованные адреса этого сайта сохраняются, поэтому то, на что вам дали ссылку, должно быть на месте. Вот что может помочь:
search_help = Без скриптов поисковой строки нет. В этих списках есть всё:

## Говорится при заполнении страниц: количества

count_projects = { $count ->
    [one] { $number } проект
    [few] { $number } проекта
    [many] { $number } проектов
   *[other] { $number } проекта
}
page_of = Страница { $page } из { $pages }

## Говорится при заполнении страниц: заголовки

title_year = { $year } год
title_page = { $title }, страница { $page }
title_figure = { $measure }: { $scope }

## Говорится при заполнении страниц: как получено число

agree_yes = Заявленное и сложенное из записей согласуются.
agree_part = В записях этого сайта – часть заявленного.

## Говорится при заполнении страниц: примечания

note_region = Известно только о регионе в целом. К его городам не прибавляется.
note_together = Опубликовано по этим городам вместе. Не делится.
note_preferred = Выбрано: { $why }
