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
status_set_aside = выделено
project_planned = запланирован
project_ongoing = идёт
project_completed = завершён
project_cancelled = прекращён
round_held = проведён
round_announced = объявлен
round_not_held = не проводился
round_nothing_found = ничего не найдено
form_grant = грант
form_loan = заём
form_in_kind = не деньгами
form_mixed = гранты и займы
returned_on = возвращено { $date }
added_up = сложено из записей этого сайта
stated = заявлено
stated_by = сообщает { $who }

## Даты

date_day = { $day } { $month } { $year } года
date_month = { $month } { $year } года
date_unknown = дата неизвестна
period_unknown_end = { $start } — год окончания неизвестен
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
neighbours_label = До и после
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
feed = Лента историй
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
remarks = Замечания об этих числах

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
rule_words_missing = Отсутствующее число — не ноль. Так и сказано: не опубликовано; итог, в котором есть такие части, читается «не менее».
rule_words_never_added = Разные статусы, валюты, плательщики, гранты и займы не складываются. Пересекающиеся периоды не складываются.
rule_words_bounds = Граница округляется так, чтобы оставаться верной: «более» — вниз, «менее» — вверх. Всё остальное округляется один раз, при печати.
rule_words_flow = То, что произошло за год (созданные рабочие места, присуждённые гранты), складывается по годам. То, что есть на дату (число занятых), — нет.
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
measure_sensitive = Малые числа могут быть скрыты, чтобы защитить людей.
threshold_sentence = Малые числа по чувствительным показателям, от 1 до { $last }, могут быть скрыты: по ним можно было бы узнать отдельного человека. Скрытое показано как [c].
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
agree_part = В записях этого сайта — часть заявленного.

## Говорится при заполнении страниц: примечания

note_region = Известно только о регионе в целом. К его городам не прибавляется.
note_together = Опубликовано по этим городам вместе. Не делится.
note_preferred = Выбрано: { $why }

### Отчёт, проекты, истории и диаграммы

## Навигация

reports = Отчёты
all_figures = Все показатели
p_whole_site = Весь сайт

## Заголовки таблиц и сведений

p_amount = Сумма
p_goal = Цель { $number }: { $name }
p_grant_awarded = Когда присуждён
p_money = Деньги
p_people = Люди
p_projects_supported = Проектов в записях
p_round = Конкурс
p_share_supported = Доля поддержанных
p_source = Источник
p_status = Состояние
p_time = Когда
p_topic = Тема
p_topics = Темы
p_total = Всего
p_value = Значение
p_who_said = Кто сказал

## Проекты

p_person_private = частное лицо
p_towns_shares = Разделён по долям: { $shares }.
p_towns_each = Считается целиком в каждом из этих городов и один раз в любом итоге.
p_towns_together = Эти города вместе; сколько приходится на каждый, никто не сообщает.
p_towns_one_of = В одном из этих городов, в каком — никто не сообщает. Ни в одном из них не считается.
p_since = начало: { $date }
p_until = окончание: { $date }
p_said_otherwise = По-другому сообщает: { $who }.
p_other_amount = { $who }: { $amount }.
p_exception = Выше правила программы: { $why }
p_returned = возвращён: { $date }
p_measured_by = Кто измерил: { $who }.
p_preferred = Почему это значение впереди: { $why }
p_contribution_direct = напрямую
p_contribution_indirect = косвенно

## Источники

p_nobody_named = источник не назван
p_more_sources = { $count ->
    [one] ещё { $printed } источник
    [few] ещё { $printed } источника
   *[other] ещё { $printed } источников
}
p_more = { $count ->
   *[other] ещё { $printed }
}

## О чём показатели

p_as_of = по состоянию на { $date }
p_as_of_year = по состоянию на { $date } год
p_year_inferred = год установлен по косвенным данным
p_several_payers = несколько плательщиков вместе
p_money_of = деньги: { $name }
p_measure_of = { $measure } ({ $group })
p_measure_per = { $measure } на 1 { $one }
p_per = на 1 { $one }
p_unit_per = { $unit } на 1 { $one }
p_each_project = на каждый проект
p_each_town = на каждый город

## Почему нет итога

p_refusal = итога нет: { $why }
p_refusal_minimum_maximum = одна часть — минимум, другая — максимум
p_refusal_maximum_missing = одна часть — максимум, другая не опубликована
p_refusal_signed_missing = одной части недостаёт
p_refusal_no_total = по этому показателю итог не подводят
p_refusal_stock = такое по годам не складывают
p_refusal_overlap = { $programmes } могут включать одни и те же проекты
p_refusal_too_large = числа слишком велики

## Отчёт

p_published_by = Издатель: { $who }
p_count_projects = { $count ->
    [one] { $printed } проект
    [few] { $printed } проекта
   *[other] { $printed } проектов
}
p_count_of_programmes = { $count ->
    [one] { $printed } программы
   *[other] { $printed } программ
}
p_count_in_towns = { $count ->
    [one] { $printed } городе
   *[other] { $printed } городах
}
p_count_charts = { $count ->
    [one] { $printed } диаграмма с таблицей и методом.
    [few] { $printed } диаграммы, у каждой — таблица и метод.
   *[other] { $printed } диаграмм, у каждой — таблица и метод.
}
p_count_of_charts = { $count ->
    [one] { $printed } диаграмма
    [few] { $printed } диаграммы
   *[other] { $printed } диаграмм
}
p_chart_of = { $of }: { $name }
charts_topics = Темы
topic_money = Деньги
topic_applications = Заявки и проекты
topic_jobs = Рабочие места
topic_people = Люди
topic_other = Другие результаты
p_charts_by_payer = По тому, кто платит
p_coverage = В основе этих страниц — записи о проектах { $programmes } в { $towns }. Всего { $projects }.
p_coverage_nothing = Записей о проектах и программах здесь пока нет.
p_coverage_as_of = Данные на { $date }.
p_coverage_unknown = { $count ->
    [one] { $printed } показатель, о котором сайт спрашивает, никто не опубликовал; он в списке того, чего мы не знаем.
    [few] { $printed } показателя, о которых сайт спрашивает, никто не опубликовал; они в списке того, чего мы не знаем.
   *[other] { $printed } показателей, о которых сайт спрашивает, никто не опубликовал; они в списке того, чего мы не знаем.
}
p_citation_undated = { $publisher }. { $title }. { $address }
p_citation = { $publisher }. { $title }. Данные на { $date }. { $address }
p_stories_description = Истории о проектах; каждое число в них открывается до строк и источников.
p_reports_description = Отчёты за периоды, с показателями и диаграммами.

## Диаграммы

p_kilometres = { $number } км
p_zero_here = ноль
p_chart_nothing = Пока нечего показать
p_chart_table = Показать числа таблицей
p_chart_source = { $who }; данные на { $date }
p_chart_files = Картинка и данные
p_file_png = Диаграмма как картинка
p_file_svg = Диаграмма как рисунок, чёткий при любом размере
p_file_csv = Числа таблицей
p_file_json = Числа для программ
p_file_metadata = Что значат числа: определение, метод, источники, лицензия, как сослаться
p_file_card = Диаграмма для превью ссылок, 1200 на 630
p_picture_as_of = Данные на { $date }
p_picture_licence = Лицензия: { $licence }
p_picture_invented = Здесь всё вымышлено: названия, города и числа.
p_picture_some_rows = Показано строк: { $shown } из { $all }; остальные на странице
p_picture_some_panels = Показано малых диаграмм: { $shown } из { $all }; остальные на странице
p_picture_more_notes = Остальные примечания — на странице этой диаграммы.
p_tick_6 = { $number } млн
p_tick_9 = { $number } млрд
p_tick_12 = { $number } трлн
p_nothing_recorded = записей нет
p_title_by_town = { $measure }: по городам
p_title_by_year = { $measure }: по годам
p_title_by_programme = { $measure }: по программам
p_title_by_goal = { $measure }: по целям
p_title_by_topic = { $measure }: по темам
p_title_by_funder = { $measure }: по плательщикам
p_title_two = { $title } { $and }
p_and_town = и городам
p_and_year = и годам
p_and_programme = и программам
p_and_goal = и целям
p_and_topic = и темам
p_and_funder = и плательщикам
p_title_targets = { $title }, план и результат
p_title_deviations = { $title }, больше или меньше плана
p_title_map = { $title }, на карте
p_no_result = результат не опубликован
p_no_plan = план не опубликован
p_no_difference = сказать нельзя
p_both_numbers = { $result }; план: { $plan }
p_difference = Больше или меньше плана
p_on_plan = по плану
p_finding_most = Больше всего — { $name }: { $share }
p_finding_share = { $part } из { $of } { $unit }
p_finding_money = { $part } из { $of }
p_partial = Только записи этого сайта
p_note_partial = Записи этого сайта — только часть: в них { $records }, а в источниках сказано: { $stated }. Диаграмма показывает то, что есть в записях.
p_note_lines = Линия прерывается там, где ничего не известно. Пунктир ведёт к числу или от числа, у которого известна только граница.
p_note_panels = Столбец со стрелкой может быть выше, пустой — ниже: известна только граница числа.
p_note_map = Площадь кругов пропорциональна числам. Крестом отмечен город, по которому число неизвестно. Все числа есть в таблице на странице диаграммы.
p_note_map_unplaced = { $count ->
   *[other] Только в таблице: { $names } — не записано, где это.
}
p_note_map_unplaced_some = { $count ->
   *[other] Только в таблице — { $printed }, потому что не записано, где это; среди них { $names }.
}
p_note_targets = Полоса — то, о чём сообщено, черта поперёк — то, что планировалось для того же места и времени. Эти числа не складываются.
p_note_deviations = То, о чём сообщено, за вычетом плана для того же места и времени. Там, где одно из двух неизвестно, ничего не сказано.
p_note_top = { $count ->
   *[other] Здесь показаны первые: { $printed } из { $all }.
}
p_note_top_other = { $count ->
   *[other] По отдельности показаны первые: { $printed } из { $all }; остальные ({ $rest }) сложены вместе.
}
p_note_top_where = Все они — на странице этой диаграммы.
p_not_added = не сложены
p_chart_all = { $count ->
   *[other] Все { $printed } на одной диаграмме
}
p_other = { $count ->
   *[other] Прочие ({ $printed })
}
p_sum_targets = { $count ->
    [0] Планов — { $all }; ни для одного результат не опубликован.
   *[other] Планов — { $all }; результат опубликован для { $printed }.
}
p_sum_reached = { $count ->
   *[other] План выполнен: { $printed }.
}
p_sum_missed = { $count ->
   *[other] План не выполнен: { $printed }.
}
p_sum_unsaid = { $count ->
   *[other] Сказать нельзя, потому что известна только граница: { $printed }.
}
p_behind_rows = { $count ->
    [one] за ним { $printed } строка
    [few] за ним { $printed } строки
   *[other] за ним { $printed } строк
}
chart_behind = Что стоит за этой диаграммой
chart_history_none = Ни одно число этой диаграммы не менялось с первой публикации.
p_title_by_project = { $measure }: по проектам
p_note_unlike = { $count ->
   *[other] Не показано: { $printed } — план и результат относятся к разным проектам.
}
p_title_money = Что известно о деньгах, город за городом
p_subtitle_money = Самая надёжная из опубликованных сумм по каждому городу
p_title_applications = Сколько подали заявок и сколько поддержали
p_subtitle_applications = Конкурсы, по которым опубликованы оба числа
p_title_rounds = Конкурсы по городам и годам
p_title_said = { $measure }: что об этом говорили и о каких годах
p_rest_region = регион в целом, к его городам не прибавляется
p_rest_together = города вместе, не делится
p_rest_one_of = в одном из этих городов
p_rest_no_town = город не назван
p_rest_no_goal = цель не названа
p_rest_no_topic = тема не названа
p_status_actual = сообщено
p_money_paid = выплачено
p_money_awarded = присуждено
p_money_set_aside = выделено на гранты
p_money_budget = бюджет
p_money_planned = запланировано
p_money_ceiling = предел
p_all_towns = все города программы

p_sum_one = { $name }: { $number }.
p_sum_most = Больше всего: { $name }, { $number }.
p_sum_least = Меньше всего: { $name }, { $number }.
p_sum_tie = Наибольшее число у нескольких: { $number }.
p_sum_nothing = Числа никто не опубликовал.
p_sum_total = Всего: { $number }.
p_sum_no_total = Всего: { $why }.
p_sum_missing_towns = { $count ->
    [one] По { $printed } городу число не опубликовано.
   *[other] По { $printed } городам число не опубликовано.
}
p_sum_missing_years = { $count ->
    [one] По { $printed } году число не опубликовано.
   *[other] По { $printed } годам число не опубликовано.
}
p_sum_missing_others = { $count ->
   *[other] По { $printed } из них число не опубликовано.
}
p_sum_money = { $kinds ->
    [1] { $towns } с опубликованной суммой ({ $words }). Складывать и ранжировать эти полосы нельзя.
   *[other] { $towns } с опубликованной суммой, суммы разного рода: { $words }. Складывать и ранжировать эти полосы нельзя.
}
p_sum_applications = { $count ->
    [one] Оба числа опубликованы по { $printed } конкурсу.
   *[other] Оба числа опубликованы по { $printed } конкурсам.
}
p_sum_odds = Самые высокие шансы: { $most } ({ $most_share }); самые низкие: { $least } ({ $least_share }).
p_sum_odds_shown = Из показанных здесь самые высокие шансы: { $most } ({ $most_share }); самые низкие: { $least } ({ $least_share }).
p_sum_rounds_held = { $count ->
    [one] Известно, что прошёл { $printed } конкурс.
    [few] Известно, что прошли { $printed } конкурса.
   *[other] Известно, что прошли { $printed } конкурсов.
}
p_sum_rounds_announced = { $count ->
    [one] Ещё по { $printed } найдено только объявление.
   *[other] Ещё по { $printed } найдены только объявления.
}
p_sum_rounds_nothing = Пустое место значит, что ничего не найдено, а не что конкурса не было.
p_sum_said = { $count ->
    [one] { $printed } высказывание.
    [few] { $printed } высказывания. Они о разных периодах и не складываются.
   *[other] { $printed } высказываний. Они о разных периодах и не складываются.
}
p_note_money = Выплачено, присуждено, выделено, бюджет, запланировано и предел — разные вещи. Каждая полоса показывает самое надёжное из опубликованного по городу; итога и мест здесь нет.
p_note_applications = Только конкурсы, по которым опубликованы оба числа. Доля меньше чем от десяти заявок в сравнении не участвует.
p_note_applications_some = { $count ->
    [one] Здесь показан { $printed } конкурс с наибольшим числом заявок. Все { $all } — на странице этой диаграммы.
    [few] Здесь показаны { $printed } конкурса с наибольшим числом заявок. Все { $all } — на странице этой диаграммы.
   *[other] Здесь показаны { $printed } конкурсов с наибольшим числом заявок. Все { $all } — на странице этой диаграммы.
}
p_note_both_programmes = Проект двух программ стоит в обеих частях столбца, а в итоге считается один раз.
p_note_rounds = Прошёл: о нём кто-то сообщил. Объявлен: найдено только объявление.
p_note_rounds_no_year = { $count ->
    [one] { $printed } конкурса на диаграмме нет: его год не указан.
    [few] { $printed } конкурсов на диаграмме нет: их годы не указаны.
   *[other] { $printed } конкурсов на диаграмме нет: их годы не указаны.
}
p_note_rounds_inferred = Часть годов установлена по косвенным данным; как именно — в примечании к конкурсу.
p_note_said = Каждая полоса — одно высказывание, от первого до последнего года, о которых оно. Высказывания — не части одной суммы.
p_note_said_included = { $count ->
    [one] { $printed } сообщение относится к части периода другого, более длинного, и входит в него.
    [few] { $printed } сообщения относятся к части периода другого, более длинного, и входят в него.
   *[other] { $printed } сообщений относятся к части периода другого, более длинного, и входят в него.
}
p_method_computed = Сложено по записям проектов. Каждое число открывается до строк.
p_method_stated = Так сообщают названные источники; каждое число открывается до того, что и кем было сказано.
p_method_applications = Доля — число поддержанных проектов, делённое на число заявок того же конкурса, в целых процентах.

### Города, программы, цели, годы и организации

## Списки проектов

w_count_projects = { $count ->
    [0] Проектов здесь пока нет.
    [one] { $printed } проект
    [few] { $printed } проекта
    [many] { $printed } проектов
   *[other] { $printed } проекта
}
w_project = Проект
w_name_not_published = Название проекта не опубликовано.
w_also_in = Другие места: { $towns }.
w_share_of_project = Доля проекта здесь: { $share }.
w_together = На эти города вместе.
w_together_with = Вместе с другими: { $towns }.
w_one_of_these = В одном из этих городов; в каком именно, источники не говорят.
w_here_or_in = Здесь или в другом городе ({ $towns }): источники не говорят, где именно.
w_money_of = деньги плательщика: { $name }

## Таблицы показателей

w_name = Название
w_added_up = Сложено по записям этого сайта.
w_no_total = итога нет
w_from_rounds = сложено по сообщениям о конкурсах
w_note_basis = Число, рядом с которым нет ни имени, ни слова «заявлено», сложено по записям этого сайта.
w_all_years = за всё время
w_all_towns = все города программы
w_by_programme = По программам
w_with_towns = Вместе с какими
w_only_together = Известно только для нескольких городов вместе
w_stated_of_town = Что сообщают об этом месте
w_stated_of_organisation = Что сообщают об этой организации и её деньгах
w_money_firmest = Деньги (самое надёжное из известного)

## Охват и согласие

w_recorded_projects = { $count ->
    [0] проектов нет
    [one] { $printed } проект
    [few] { $printed } проекта
    [many] { $printed } проектов
   *[other] { $printed } проекта
}
w_recorded_rounds = { $count ->
    [0] конкурсов нет
    [one] { $printed } конкурс
    [few] { $printed } конкурса
    [many] { $printed } конкурсов
   *[other] { $printed } конкурса
}
w_coverage_programme = Здесь записано: { $projects }, { $rounds }.
w_coverage_year = За { $year } год записано: { $projects }, { $rounds }. Всё, у чего год не указан, сюда не входит.
w_stories_of_year = О проектах, программах и городах, где в { $year } году что-то происходило; самые близкие — первыми.
w_portrait_in = { $kind ->
    [town] { $name } — город { $place }.
    [district] { $name } — район { $place }.
    [region] { $name } — регион { $place }.
   *[country] { $name } — страна { $place }.
}
w_portrait_region = { $kind ->
    [town] { $name } — город ({ $place }).
    [district] { $name } — район ({ $place }).
    [region] { $name } — регион ({ $place }).
   *[country] { $name } — страна ({ $place }).
}
w_portrait_projects = { $count ->
    [0] О проектах { $inside } записей здесь пока нет.
    [one] Здесь записан { $printed } проект { $inside }.
    [few] Здесь записаны { $printed } проекта { $inside }.
    [many] Здесь записано { $printed } проектов { $inside }.
   *[other] Здесь записано { $printed } проекта { $inside }.
}
w_portrait_perhaps = { $count ->
    [one] Здесь записан { $printed } проект, который был { $inside } или в другом городе: в каком, никто не сообщил.
    [few] Здесь записаны { $printed } проекта, которые были { $inside } или в других городах: в каких, никто не сообщил.
    [many] Здесь записано { $printed } проектов, которые были { $inside } или в других городах: в каких, никто не сообщил.
   *[other] Здесь записано { $printed } проекта, которые были { $inside } или в других городах: в каких, никто не сообщил.
}
w_portrait_perhaps_more = { $count ->
    [one] Ещё { $printed } был { $inside } или в другом городе: в каком, никто не сообщил.
   *[other] Ещё { $printed } были { $inside } или в других городах: в каких, никто не сообщил.
}
w_portrait_from = Первые записи относятся к { $first } году.
w_portrait_year = Всё записанное относится к { $first } году.
w_portrait_years = Первые записи относятся к { $first } году, последние — к { $last }.
w_portrait_money = Присуждено грантов: { $value }.
w_portrait_no_money = Сколько денег присудили, никто не опубликовал.
w_portrait_programmes = { $count ->
    [one] Здесь работает программа { $programmes }.
   *[other] Здесь работают программы { $programmes }.
}
w_near = Ближайшие из других городов этого сайта, по прямой: { $towns }.
w_near_town = { $town }, около { $away }
w_coverage_of = { $count_all ->
    [one] Запись здесь есть у { $part } из { $all } проекта.
   *[other] Запись здесь есть у { $part } из { $all } проектов.
}
w_coverage_recorded = { $count ->
    [0] Ни у одного проекта здесь нет записи.
    [one] Запись здесь есть у { $printed } проекта; сколько их было за это время, не сообщается.
   *[other] Запись здесь есть у { $printed } проектов; сколько их было за это время, не сообщается.
}
w_not_reconciled = По записям выходит больше, чем сообщается. Показано и то и другое: сообщение могло выйти раньше записей или считать что-то более узкое.
w_according_to = { $value } — так сообщает { $who }
w_sources_differ = Источники расходятся.
w_name_by = { $name } ({ $source })

## Города

w_yes = да
w_coordinates = Координаты
w_north = { $degrees }° с. ш.
w_south = { $degrees }° ю. ш.
w_east = { $degrees }° в. д.
w_west = { $degrees }° з. д.

## Организации

w_organisation = Организация
w_kind = Вид
w_role = Участие
w_role_publisher = издатель
w_role_funder = финансирует программы
w_role_partner = партнёр
w_role_grantee = получатель гранта
w_role_payer = плательщик
w_given = Выделено денег

## Цели

w_count_claims = { $count ->
    [one] { $printed } заявление
    [few] { $printed } заявления
    [many] { $printed } заявлений
   *[other] { $printed } заявления
}
w_claims_summary = { $claims }: с числом — { $measured }, без показателя — { $bare }.
w_claims_of_goal = { $claims }, с числом: { $measured }
w_claims_editors = { $count ->
    [one] { $printed } из них отнесено к цели редакцией.
   *[other] { $printed } из них отнесены к целям редакцией.
}
w_more_claims = { $count ->
    [one] Ещё { $printed } заявление — на странице всех заявлений.
    [few] Ещё { $printed } заявления — на странице всех заявлений.
    [many] Ещё { $printed } заявлений — на странице всех заявлений.
   *[other] Ещё { $printed } заявления — на странице всех заявлений.
}

## Указатели

w_count_towns = { $count ->
    [one] { $printed } город
    [few] { $printed } города
    [many] { $printed } городов
   *[other] { $printed } города
}
w_count_programmes = { $count ->
    [one] { $printed } программа
    [few] { $printed } программы
    [many] { $printed } программ
   *[other] { $printed } программы
}
w_count_years = { $count ->
    [one] { $printed } год
    [few] { $printed } года
    [many] { $printed } лет
   *[other] { $printed } года
}
w_count_organisations = { $count ->
    [one] { $printed } организация
    [few] { $printed } организации
    [many] { $printed } организаций
   *[other] { $printed } организации
}
w_projects_without_year = { $count ->
    [one] У { $printed } проекта год точно не известен. Он входит в итоги и не входит ни в один год.
   *[other] У { $printed } проектов год точно не известен. Они входят в итоги и не входят ни в один год.
}

## Описания страниц

w_description_town = Что финансировали { $in_town }, что из этого вышло и чего никто не опубликовал.
w_description_programme = Программа «{ $name }»: правила и конкурсы, что о ней сообщают и что выходит по записям.
w_description_organisation = { $name }: участие в программах и проектах этого отчёта; у каждого показателя назван источник.
w_description_goal = { $goal }: кто заявляет, что проект или программа ей служит, и чем это подтверждено.
w_description_goals = Цели в области устойчивого развития, которым, как заявлено, служат проекты и программы.
w_description_claims = Все заявления о целях: кто их делает и чем они подтверждены.
w_description_year = Что финансировали в { $year } году: по программам и по городам, и чего никто не опубликовал.
w_description_towns = Города, где финансировали проекты: что выделили и что из этого вышло. Регионы стоят отдельно, ниже.
w_description_programmes = Программы: кто платит, где и когда они идут, что известно о деньгах и о результатах.
w_description_years = Что известно о каждом годе. То, что относится к нескольким годам или не имеет даты, есть только в итогах.
w_description_organisations = Кто платит, кто ведёт программы и проекты и кто издаёт этот отчёт.

### Показатели: как получено число, что не вошло, чего никто не опубликовал

## Как получено число

f_from_projects = { $count ->
    [one] { $printed } записи о проекте
   *[other] { $printed } записей о проектах
}
f_from_grants = { $count ->
    [one] { $printed } гранта
   *[other] { $printed } грантов
}
f_from_rounds = { $count ->
    [one] { $printed } конкурса
   *[other] { $printed } конкурсов
}
f_from_records = { $count ->
    [one] { $printed } записи
   *[other] { $printed } записей
}
f_from_numbers = { $count ->
    [one] { $printed } числа { $records }
   *[other] { $printed } чисел { $records }
}
f_from_in_projects = { $count ->
    [one] в { $printed } записи о проекте
   *[other] в { $printed } записях о проектах
}
f_from_in_records = { $count ->
    [one] в { $printed } записи
   *[other] в { $printed } записях
}
f_method_sum = Сложено из { $from }.
f_method_sum_none = Ни в одной записи нет числа, складывать нечего.
f_method_count = Записей о проектах: { $printed }. Каждый проект учтён один раз, сколько бы ни было у него грантов, программ и городов.
f_method_latest = Последние числа каждой записи, сложенные из { $from }.
f_method_ratio = Частное двух чисел: { $first } и { $second }.
f_method_ratio_bound = Одно из них — граница или примерное число, поэтому и результат такой же.
f_method_ratio_not_ranked = Случаев меньше десяти, поэтому по величине они не упорядочены.
f_method_stated = Так говорит источник: { $sources }. Здесь это число не складывали.
f_method_stated_nobody = Так заявлено; источник не назван. Здесь это число не складывали.
f_method_without_number = { $count ->
    [one] В { $printed } записи числа нет, в сумму она не входит.
   *[other] В { $printed } записях числа нет, в сумму они не входят.
}
f_method_left_out = { $count ->
    [one] Не вошла { $printed } запись; причина указана.
    [few] Не вошли { $printed } записи; причина указана у каждой.
   *[other] Не вошло { $printed } записей; причина указана у каждой.
}
f_method_no_total = Итог не подводится. { $why }
f_method_share = Проект в нескольких городах учтён здесь в доле этого города.
f_and_more = ещё { $printed }

## Насколько можно проверить

f_check_rows = До строк: здесь перечислены все записи, из которых получено это число; data.csv даёт ту же сумму.
f_check_count = До строк: здесь перечислены все проекты, которые учтены в этом числе.
f_check_parts = До частей: они опубликованы, а строки, из которых они складываются, — нет.
f_check_sources = { $count ->
    [one] Об этом говорит { $printed } источник; строки не опубликованы.
    [few] Об этом говорят { $printed } источника; строки не опубликованы.
   *[other] Об этом говорят { $printed } источников; строки не опубликованы.
}
f_check_one = Об этом говорит один источник; строки не опубликованы.
f_check_excerpt = Почти нельзя: число опирается на отрывки из источников, целиком они не прочитаны.
f_check_nobody = Пока нельзя: источник не назван.

## Охват и согласие

f_coverage = { $count ->
    [one] Число записано по { $part } из { $printed } проекта.
   *[other] Число записано по { $part } из { $printed } проектов.
}
f_coverage_all = { $count ->
    [one] Число записано по всем проектам: { $printed } проект.
    [few] Число записано по всем проектам: { $printed } проекта.
   *[other] Число записано по всем проектам: { $printed } проектов.
}
f_coverage_none = { $count ->
    [one] Ни по одному проекту число не записано, всего { $printed } проект.
    [few] Ни по одному проекту число не записано, всего { $printed } проекта.
   *[other] Ни по одному проекту число не записано, всего { $printed } проектов.
}
f_agree_exceed = Записи складываются в большее число, чем заявлено; согласовать их не удалось. Возможно, заявление сделано раньше или учитывает не всё.
f_agree_differ = Источники расходятся. Показаны все числа, ни одно не выбрано.
f_agree_preferred = Источники расходятся. Показаны все числа; одно выбрано, причина указана рядом.

## Оговорки и примечания

f_note_missing = { $count ->
    [one] По { $printed } части числа нет ({ $why }).
   *[other] По { $printed } частям числа нет ({ $why }).
}
f_note_missing_minimum = Отсутствующее число — не ноль, поэтому итог читается «не менее».
f_missing_in_words = сказано только словами
f_missing_counted = { $why }: { $printed }
f_note_inferred_years = { $count ->
    [one] В { $printed } записи год определён по косвенным данным.
   *[other] В { $printed } записях год определён по косвенным данным.
}
f_note_uncertain_years = { $count ->
    [one] В { $printed } записи год неточен. Возможно, она относится сюда, но не учтена.
   *[other] В { $printed } записях год неточен. Возможно, они относятся сюда, но не учтены.
}
f_note_counted_in_several = { $count ->
    [one] { $printed } проект учтён полностью в нескольких частях, поэтому сумма частей больше итога.
    [few] { $printed } проекта учтены полностью в нескольких частях, поэтому сумма частей больше итога.
   *[other] { $printed } проектов учтены полностью в нескольких частях, поэтому сумма частей больше итога.
}
f_note_rounds = { $count ->
    [one] Сложено из { $printed } конкурса.
   *[other] Сложено из { $printed } конкурсов.
}
f_note_rounds_silent = { $count ->
    [one] { $rounds }; по { $printed } конкурсу число не опубликовано.
   *[other] { $rounds }; по { $printed } конкурсам число не опубликовано.
}
f_note_rounds_head = { $count ->
    [one] Сложено из { $printed } конкурса
   *[other] Сложено из { $printed } конкурсов
}
f_note_sources_differ = Источники расходятся.
f_note_preferred = Источники расходятся; одно число выбрано, причина указана рядом.
f_note_outcome = Ожидалось { $during }; результат не опубликован.
f_note_outcome_undated = Ожидалось; результат не опубликован.
f_note_excerpt = Опирается только на отрывки из источников.
f_note_shares = Проекты в нескольких городах учтены по долям.
f_note_several_funders = Деньги нескольких плательщиков: { $names }.
f_note_stated_total = Итог заявлен источником. Это не сумма частей.
f_note_together = Опубликовано по нескольким городам вместе. Не делится.
f_note_overlaps = { $count ->
    [one] Не прибавлено { $printed } заявление о пересекающемся периоде.
    [few] Не прибавлены { $printed } заявления о пересекающихся периодах.
   *[other] Не прибавлено { $printed } заявлений о пересекающихся периодах.
}
f_note_year = Год известен лишь отчасти: { $year }.

## Почему строка не вошла

f_why_not_awarded = не присуждено ({ $status })
f_why_planned = план; присуждено ли, неизвестно
f_why_ceiling = известен только предел, а не присуждённая сумма
f_why_form = { $form }; подаренное, данное в долг и переданное вещами не складывается
f_why_returned = грант возвращён
f_why_project_returned = все гранты проекта возвращены
f_why_one_of_towns = в одном из нескольких городов, неизвестно в каком
f_why_together = относится к нескольким городам вместе
f_why_year_not_stated = год не указан
f_why_several_years = период охватывает несколько лет
f_why_other_payer = деньги другого плательщика, они стоят отдельно
f_why_several_payers = деньги нескольких плательщиков одной суммой
f_why_per_one = число относится к каждому из нескольких и не умножается
f_why_not_applicable = вопрос не возникает
f_why_overlaps = пересекается с другой строкой о том же; учтена она
f_why_another_source = другой источник о том же, показан рядом
f_why_superseded = учтено более позднее число той же записи
f_why_counted_by_record = учтено по собственной записи

## Что не относится ни к одному столбцу


## Насколько твёрдо известны деньги

f_firm_paid = выплачено
f_firm_awarded = присуждено
f_firm_set_aside = выделено
f_firm_budget = бюджет
f_firm_planned = планируется
f_firm_ceiling = предел

## Почему нет частного


## Что замечено в числах

f_found_exceed = Записи складываются в { $records }, заявлено: { $stated }. Согласовать их не удалось. Если заявление сделано раньше или учитывает не всё, противоречия нет.
f_found_passed = Сейчас записи складываются в { $records }; сказанное прежде — { $stated } — остаётся верным.
f_found_differ = Источники расходятся: { $values }.
f_found_parts = Сумма частей: { $parts }; целое: { $whole }. Согласовать их не удалось. Если что-то относится к нескольким частям или ни к одной, противоречия нет.
f_found_hedge = Части известны полностью, их сумма: { $parts }; целое дано так: { $whole }.
f_found_mean = Если разделить ({ $money }; { $cases }), на один случай приходится { $mean }, а по правилам один грант — { $limit }. Сумма может включать и другое: если из неё платили, например, за обучение, противоречия нет.
f_found_town_year = { $place }, { $year }: { $awarded }, по правилам { $limit }. Сумма может включать деньги других лет или других плательщиков.
f_found_unsourced = Источник не назван.

## Страница показателя

f_title_tags = { $title } ({ $tags })
f_computed = сложено здесь
f_description = { $number }. { $method }
f_titled = { $what }: { $number }
f_breakdown = { $measure } { $by }
f_by_town = по городам
f_by_year = по годам
f_by_town_year = по городам и годам
f_by_other = по частям
f_fact_stated_about = Об организации
f_no_limit = всё, что записано
f_column_record = Запись
f_column_value = Как записано
f_column_counted = Учтено
f_column_name = Что
f_column_number = Число
f_rows_count = { $count ->
    [one] { $printed } строка.
    [few] { $printed } строки.
   *[other] { $printed } строк.
}
f_rows_count_counted = { $count ->
    [one] { $printed } строка, учтено: { $counted }.
    [few] { $printed } строки, учтено: { $counted }.
   *[other] { $printed } строк, учтено: { $counted }.
}
f_rows_caption = Строки, из которых получено «{ $title }»
f_rows_total = Итог по всем строкам
f_left_out_line = Не вошло: { $why }.
f_share = доля города: { $share }
f_round = { $programme }: { $where }, { $year }
f_round_nowhere = { $programme }, { $year }
f_item_nothing = по этому конкурсу число не опубликовано
f_measured_by = измерил: { $name }
f_download_json = Показатель с его основанием
f_download_csv = Строки, из которых он получен
f_left_out_count = { $count ->
    [one] { $printed } строка
    [few] { $printed } строки
   *[other] { $printed } строк
}

## Как сослаться

f_cite = { $publisher }: «{ $title }». { $site }, данные на { $date }. { $address }
f_cite_undated = { $publisher }: «{ $title }». { $site }. { $address }
f_cite_file = Ссылка на показатель

## Все показатели

f_figures_summary = { $count ->
    [one] Здесь опубликован { $printed } показатель, не считая показателей отдельных проектов: они открываются со страниц проектов.
    [few] Здесь опубликованы { $printed } показателя, не считая показателей отдельных проектов: они открываются со страниц проектов.
   *[other] Здесь опубликовано { $printed } показателей, не считая показателей отдельных проектов: они открываются со страниц проектов.
}
f_figures_none = Показателей пока нет.
f_figures_description = Все показатели сайта — по тому, что они считают. Каждый открывается до строк и источников.
f_figures_all = всего
f_column_about = Где и когда
f_figures_caption = { $measure }: все показатели

## Что неизвестно

f_questions_description = О чём сайт спрашивает по каждой программе и каждому городу и чего никто не опубликовал.
f_questions_summary = { $count ->
    [one] { $printed } показатель, о котором спрашивает сайт, насколько нам известно, никем не опубликован.
    [few] { $printed } показателя, о которых спрашивает сайт, насколько нам известно, никем не опубликованы.
   *[other] { $printed } показателей, о которых спрашивает сайт, насколько нам известно, никем не опубликованы.
}
f_questions_all_known = Все показатели, о которых спрашивает сайт, опубликованы.
f_questions_nothing_asked = Сайт не спрашивает ни об одном показателе.
f_questions_caption = О чём спрашивает сайт и что неизвестно
f_question_subject = О чём
f_question_measure = Что спрашивается
f_question_reason = Почему числа нет
f_question_instead = Что известно вместо этого
f_question_nothing = ничего
f_questions_programmes = Сколько неизвестно, по программам
f_questions_towns = Сколько неизвестно, по городам
f_questions_asked = Спрашивается
f_questions_open = Неизвестно

## Источники

f_sources_description = Все источники, на которые опираются числа сайта, и то, насколько они прочитаны.
f_sources_summary = { $count ->
    [one] Числа опираются на { $printed } источник.
    [few] Числа опираются на { $printed } источника.
   *[other] Числа опираются на { $printed } источников.
}
f_sources_none = Источники пока не названы.
f_sources_excerpts = Прочитано только в отрывках: { $printed }.
f_sources_undated = Без даты: { $printed }.
f_sources_more = и ещё { $printed }
f_in_en = на английском языке
f_in_ru = на русском языке
f_rate = Курс { $from } к { $to }

## Как мы считаем

f_method_description = Что считает каждое число на сайте, как оно получено и что значит отсутствующее число.
f_bound = { $count ->
    [one] В текстах { $printed } число; связано с показателями: { $bound }. Такие числа подставлены из записей или сверяются с ними при каждой сборке.
    [few] В текстах { $printed } числа; связано с показателями: { $bound }. Такие числа подставлены из записей или сверяются с ними при каждой сборке.
   *[other] В текстах { $printed } чисел; связано с показателями: { $bound }. Такие числа подставлены из записей или сверяются с ними при каждой сборке.
}
f_bound_none = В текстах чисел нет.
f_rates_caption = Курсы, по которым суммы показаны в другой валюте рядом с исходной
f_rate_from = Из
f_rate_to = В
f_rate_value = Курс
f_rate_date = День
f_rule_qualifiers_head = Слова перед числом
f_rule_qualifiers = «Более 160» — это не 160. Число сохраняет слово, которое поставил перед ним источник, а сумма — слова своих частей: точные числа дают точное, минимумы — минимум, максимумы — максимум. У минимума с максимумом итога нет, и страница так и говорит. «Около» и «почти» при сравнении двух чисел допускают { $percent } % в обе стороны.
f_rule_status_head = Сделано, планируется, ожидается
f_rule_status = Сделанное, планируемое, целевое и предельное — разные показатели, они никогда не складываются. План, срок которого прошёл, а результат никто не опубликовал, читается «результат не опубликован».
f_rule_money_head = Деньги
f_rule_money = Присуждено — это гранты, о которых принято решение или которые выплачены; выплачено — та их часть, что выплачена. Отменённый грант считается присуждённым, пока не возвращён. Выделенные деньги, бюджет и полная стоимость проекта — отдельные показатели.
f_rule_twice_head = Ничто не считается дважды
f_rule_twice = Проект входит в итог один раз, сколько бы у него ни было грантов, программ и городов. Заявления о пересекающихся периодах не складываются. Итоги, которые несколько программ только заявляют, складываются, лишь если известно, что они считают разные проекты. Проект в нескольких городах учтён по долям либо полностью в каждом; тогда итог — не сумма по городам, и диаграмма так и говорит.
f_rule_coverage_head = Заявлено и сложено
f_rule_coverage = Рядом с числом, которое заявил источник, стоит то, во что складываются записи, и сказано, по скольким проектам число записано. Если в итоге не хватает частей, сказано скольких. Где числа не сходятся, страница говорит, что согласовать их не удалось, и не выбирает между ними.
f_rule_ratios_head = Частные
f_rule_ratios = Рядом с частным стоят оба числа, из которых оно получено; они об одном месте и одном времени. Деление на минимум даёт максимум, и слова об этом говорят. Если случаев меньше десяти, по величине их не располагают.
f_rule_changes_head = Изменения
f_rule_changes = Когда опубликованное число меняется, на его странице остаются прежнее число, дата и причина. Исправление устраняет ошибку, уточнение следует за лучшими данными.

## Изменения

f_changes_description = Уточнения и исправления опубликованных чисел: прежнее число, новое число и причина.
f_changes_summary = { $count ->
    [one] Записано { $printed } изменение опубликованных чисел: { $kinds }.
    [few] Записано { $printed } изменения опубликованных чисел: { $kinds }.
   *[other] Записано { $printed } изменений опубликованных чисел: { $kinds }.
}
f_changes_corrections = { $count ->
    [one] { $printed } исправление
    [few] { $printed } исправления
   *[other] { $printed } исправлений
}
f_changes_revisions = { $count ->
    [one] { $printed } уточнение
    [few] { $printed } уточнения
   *[other] { $printed } уточнений
}

# Profiles of which little is known
known_of = Известно { $known } из { $all } сведений об этом проекте. Не опубликовано: { $missing }.
known_name = название
known_summary = суть проекта
known_place = место
known_year = год
known_grantee = кто получил грант
known_grant = сумма гранта
known_status = на какой он стадии
known_results = что из него вышло
known_story = его история
