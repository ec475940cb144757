# Что говорят страницы отчёта, проектов, историй и диаграмм. { $count } выбирает форму слова, { $printed } — то же
# число в печатном виде.

p_language_name = Русский
p_language_en = английский
p_language_ru = русский

## Навигация

p_nav_home = Главная
p_nav_projects = Проекты
p_nav_towns = Города
p_nav_programmes = Программы
p_nav_goals = Цели
p_nav_years = Годы
p_nav_organisations = Организации
p_nav_stories = Истории
p_nav_reports = Отчёты
p_nav_charts = Диаграммы
p_nav_figures = Все показатели
p_nav_method = Как мы считаем
p_nav_sources = Источники
p_nav_questions = Чего мы не знаем
p_nav_changes = Изменения
p_not_found = Такой страницы нет
p_whole_site = Весь сайт

## Заголовки таблиц и сведений

p_amount = Сумма
p_figures = Другие показатели
p_funder = Кто финансирует
p_goal = Цель { $number }: { $name }
p_goal_head = Цель
p_grant_awarded = Когда присуждён
p_grantee = Получатель
p_grants = Гранты
p_measure = Что посчитано
p_money = Деньги
p_payer = Чьи деньги
p_people = Люди
p_period = Период
p_programme = Программа
p_projects_supported = Проектов в записях
p_round = Раунд
p_share_supported = Доля поддержанных
p_source = Источник
p_status = Состояние
p_time = Когда
p_topic = Тема
p_topics = Темы
p_total = Всего
p_town = Город
p_towns = Города
p_value = Значение
p_who_said = Кто сказал
p_year = Год
p_years = Годы

## Проекты

p_project_planned = планируется
p_project_ongoing = идёт
p_project_completed = завершён
p_project_cancelled = прекращён
p_person_private = частное лицо
p_towns_shares = Разделён по долям: { $shares }.
p_towns_each = Считается целиком в каждом из этих городов и один раз в любом итоге.
p_towns_together = Эти города вместе; сколько приходится на каждый, никто не сообщает.
p_towns_one_of = В одном из этих городов, в каком — никто не сообщает. Ни в одном из них не считается.
p_since = начало: { $date }
p_until = окончание: { $date }
p_said_otherwise = По-другому сообщает: { $who }.
p_other_amount = { $who }: { $amount }.
p_exception = Выше правила программы: { $why }
p_form_loan = заём
p_form_in_kind = не деньгами
p_form_mixed = гранты и займы одной суммой
p_returned = возвращён: { $date }
p_measured_by = Кто измерил: { $who }.
p_preferred = Почему это значение впереди: { $why }
p_contribution_direct = напрямую
p_contribution_indirect = косвенно

## Источники

p_seen_page = прочитана сама страница
p_seen_excerpt = прочитан только отрывок
p_seen_copy = прочитана сохранённая копия
p_nobody_named = источник не назван
p_more_sources = { $count ->
    [one] ещё { $printed } источник
    [few] ещё { $printed } источника
   *[other] ещё { $printed } источников
}
p_more = { $count ->
   *[other] и ещё { $printed }
}

## О чём показатели

p_as_of = по состоянию на { $date }
p_year_inferred = год установлен по косвенным данным
p_several_years = несколько лет
p_several_payers = несколько плательщиков вместе
p_money_of = деньги: { $name }
p_measure_of = { $measure } ({ $group })
p_measure_per = { $measure } на 1 { $one }
p_per = на 1 { $one }
p_unit_per = { $unit } на 1 { $one }
p_each_project = на каждый проект
p_each_town = на каждый город

## Почему нет итога

p_refusal_minimum_maximum = итога нет: одна часть — минимум, другая — максимум
p_refusal_maximum_missing = итога нет: одна часть — максимум, другая не опубликована
p_refusal_signed_missing = итога нет: одной части недостаёт
p_refusal_no_total = по этому показателю итог не подводят
p_refusal_stock = итога нет: такое по годам не складывают
p_refusal_overlap = итога нет: { $programmes } могут включать одни и те же проекты
p_refusal_too_large = итога нет: числа слишком велики

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
p_count_towns = { $count ->
    [one] { $printed } город
    [few] { $printed } города
   *[other] { $printed } городов
}
p_count_charts = { $count ->
    [one] { $printed } диаграмма с таблицей и методом.
    [few] { $printed } диаграммы, у каждой — таблица и метод.
   *[other] { $printed } диаграмм, у каждой — таблица и метод.
}
p_coverage = В основе этих страниц — записи о проектах { $programmes } в { $towns }. Всего { $projects }.
p_coverage_as_of = Данные на { $date }.
p_coverage_unknown = { $count ->
    [one] { $printed } показатель, о котором сайт спрашивает, никто не опубликовал; он в списке того, чего мы не знаем.
    [few] { $printed } показателя, о которых сайт спрашивает, никто не опубликовал; они в списке того, чего мы не знаем.
   *[other] { $printed } показателей, о которых сайт спрашивает, никто не опубликовал; они в списке того, чего мы не знаем.
}
p_citation = { $publisher }. { $title }. Данные на { $date }. { $address }
p_stories_description = Истории о проектах; каждое число в них открывается до строк и источников.
p_reports_description = Отчёты за периоды, с показателями и диаграммами.

## Диаграммы

p_chart_nothing = Пока нечего показать
p_chart_table = Показать числа таблицей
p_chart_source = { $who }; данные на { $date }
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
p_title_by_year_programme = { $measure }: по годам и программам
p_title_money = Что известно о деньгах, город за городом
p_subtitle_money = Самая надёжная из опубликованных сумм по каждому городу
p_title_applications = Сколько подали заявок и сколько поддержали
p_subtitle_applications = Раунды, по которым опубликованы оба числа
p_title_rounds = Раунды по городам и годам
p_title_said = { $measure }: что об этом говорили и о каких годах
p_rest_region = регион в целом, к его городам не прибавляется
p_rest_together = города вместе, не делится
p_rest_one_of = в одном из этих городов
p_rest_no_town = город не назван
p_rest_no_year = год не указан
p_rest_several_years = несколько лет
p_rest_several_payers = несколько плательщиков вместе
p_rest_no_goal = цель не названа
p_rest_no_topic = тема не названа
p_status_actual = сообщено
p_money_paid = выплачено
p_money_awarded = присуждено
p_money_set_aside = выделено на гранты
p_money_budget = бюджет
p_money_planned = запланировано
p_money_ceiling = предел
p_round_held = прошёл
p_round_announced = объявлен
p_round_not_held = известно, что не проводился
p_round_nothing = ничего не найдено
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
p_sum_money = { $towns } с опубликованной суммой, суммы разного рода: { $words }. Складывать и ранжировать эти полосы нельзя.
p_sum_applications = { $count ->
    [one] Оба числа опубликованы по { $printed } раунду.
   *[other] Оба числа опубликованы по { $printed } раундам.
}
p_sum_odds = Самые высокие шансы: { $most } ({ $most_share }); самые низкие: { $least } ({ $least_share }).
p_sum_rounds_held = { $count ->
    [one] Известно, что прошёл { $printed } раунд.
    [few] Известно, что прошли { $printed } раунда.
   *[other] Известно, что прошли { $printed } раундов.
}
p_sum_rounds_announced = { $count ->
    [one] Ещё по { $printed } найдено только объявление.
   *[other] Ещё по { $printed } найдены только объявления.
}
p_sum_rounds_nothing = Пустое место значит, что ничего не найдено, а не что раунда не было.
p_sum_said = { $count ->
    [one] { $printed } высказывание.
    [few] { $printed } высказывания. Они о разных периодах и не складываются.
   *[other] { $printed } высказываний. Они о разных периодах и не складываются.
}
p_note_money = Выплачено, присуждено, выделено, бюджет, запланировано и предел — разные вещи. Каждая полоса показывает самое надёжное из опубликованного по городу; итога и мест здесь нет.
p_note_applications = Только раунды, по которым опубликованы оба числа. Доля меньше чем от десяти заявок в сравнении не участвует.
p_note_both_programmes = Проект двух программ стоит в обеих частях столбца, а в итоге считается один раз.
p_note_rounds = Прошёл: о нём кто-то сообщил. Объявлен: найдено только объявление.
p_note_rounds_no_year = { $count ->
    [one] { $printed } раунда на диаграмме нет: его год не указан.
    [few] { $printed } раундов на диаграмме нет: их годы не указаны.
   *[other] { $printed } раундов на диаграмме нет: их годы не указаны.
}
p_note_rounds_inferred = Часть годов установлена по косвенным данным; как именно — в примечании к раунду.
p_note_said = Каждая полоса — одно высказывание, от первого до последнего года, о которых оно. Высказывания — не части одной суммы.
p_note_said_included = Более поздние высказывания включают более ранние.
p_method_computed = Сложено по записям проектов. Каждое число открывается до строк.
p_method_stated = Так сообщают названные источники; каждое число открывается до того, что и кем было сказано.
p_method_applications = Доля — число поддержанных проектов, делённое на число заявок того же раунда, в целых процентах.
