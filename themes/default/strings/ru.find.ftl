### Поиск, отбор и сравнение.

find_help = Поиск по всем проектам, историям, городам, программам, организациям и показателям отчёта, русскими или латинскими буквами.
find_label = Что найти
find_keys = Результаты появляются по мере набора. Стрелки переходят по ним, Escape очищает строку, а / открывает эту страницу откуда угодно.
find_results = Результаты
find_more = Показать ещё
find_lists = Списки всего
find_letters = Первые буквы
find_found = Найдено
find_near = Точно таких слов нет; с очень похожими найдено
find_none = Ничего не найдено. Попробуйте меньше слов или другую форму слова.
find_short = Наберите хотя бы три буквы слова.
find_waiting = Ищем…
find_failed = Часть указателя не загрузилась. В списках ниже есть всё.
find_everything = Всё по алфавиту
find_everything_help = Все страницы отчёта с собственным названием, по алфавиту.
find_count = { $count ->
    [one] { $printed } запись
    [few] { $printed } записи
    [many] { $printed } записей
   *[other] { $printed } записи
}
find_kind_town = Место
find_kind_programme = Программа
find_kind_organisation = Организация
find_kind_page = Страница
find_kind_story = История
find_kind_goal = Цель
find_kind_year = Год
find_kind_project = Проект
find_kind_figure = Показатель

## Отбор

pick_open = Отобрать, упорядочить и сложить
pick_any = любое
pick_another = или ещё
pick_unknown = не указано
pick_town = Место
pick_year = Год
pick_programme = Программа
pick_goal = Цель
pick_topic = Тема
pick_status = Состояние
pick_funder = Чьи деньги
pick_amount = Присуждено
pick_sort = Порядок
pick_by_name = по названию
pick_by_year = сначала старые
pick_by_new = сначала новые
pick_by_amount = сначала крупные
pick_under = меньше { "{number}" }
pick_from = { "{number}" } и больше
pick_count = Отобрано проектов
pick_none = Под этот выбор не подходит ни один проект.
pick_totals = Что получается в сумме
pick_counted = учтено строк
pick_left_out = не учтено
pick_missing = без числа
pick_rests = На чём стоит число
pick_narrow = Показатели берут место и год, которые указаны у самой строки, а список — место и год проекта. Правила те же, что у всех показателей отчёта. Адрес этой страницы хранит выбор, на него можно сослаться.
pick_csv = Скачать выбранное (CSV)
pick_clear = Сбросить выбор
pick_more = Показать ещё проекты
pick_failed = Часть данных не загрузилась. В списке ниже есть все проекты.

## Сравнение

compare = Сравнить два места или два года
compare_help = Каждое число сложено из тех же записей и по тем же правилам, что и везде в отчёте, и открывает свой показатель. Разные статусы и валюты никогда не складываются.
compare_what = Что сравнить
compare_first = Первое
compare_second = Второе
compare_without = Для сравнения нужны скрипты. В таблицах ниже те же числа.
compare_tables = То же в таблицах
