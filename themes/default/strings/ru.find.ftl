### Поиск, отбор и сравнение.

find_help = Поиск по всем проектам, историям, городам, программам, организациям и показателям отчёта, русскими или латинскими буквами.
find_label = Что найти
find_keys = Результаты появляются по мере набора. Стрелки переходят по ним, Escape очищает строку, а / открывает эту страницу откуда угодно.
find_results = Результаты
find_more = Показать ещё
find_lists = Списки всего
find_letters = Первые буквы
find_found = Найдено
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
