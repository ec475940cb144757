# Слова страниц о городах, программах, целях, годах и организациях и их списков.

## Списки проектов

w_count_projects = { $count ->
    [0] Проектов здесь пока нет.
    [one] { $printed } проект
    [few] { $printed } проекта
    [many] { $printed } проектов
   *[other] { $printed } проекта
}
w_project = Проект
w_no_town = город не назван
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
w_number = Число
w_added_up = Сложено по записям этого сайта.
w_no_total = итога нет
w_from_rounds = сложено по сообщениям о конкурсах
w_note_basis = Число, рядом с которым нет ни имени, ни слова «заявлено», сложено по записям этого сайта.
w_total = Всего
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
w_coverage_of = Запись здесь есть у { $part } из { $all } проектов.
w_coverage_recorded = { $count ->
    [0] Ни у одного проекта здесь нет записи.
    [one] Запись здесь есть у { $printed } проекта; сколько их было за это время, не сообщается.
   *[other] Запись здесь есть у { $printed } проектов; сколько их было за это время, не сообщается.
}
w_not_reconciled = По записям выходит больше, чем сообщается. Показано и то и другое: сообщение могло выйти раньше записей или считать что-то более узкое.
w_according_to = { $value } — так сообщает { $who }
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
w_claims_summary = { $claims }: с числом — { $measured }, без показателя — { $bare }.
w_claims_of_goal = { $claims }, с числом: { $measured }
w_claims_editors = { $count ->
    [one] { $printed } из них отнесено к цели редакцией.
   *[other] { $printed } из них отнесены к целям редакцией.
}
w_more_claims = { $count ->
    [one] Ещё { $printed } заявление — на странице всех заявлений.
    [few] Ещё { $printed } заявления — на странице всех заявлений.
    [many] Ещё { $printed } заявлений — на странице всех заявлений.
   *[other] Ещё { $printed } заявления — на странице всех заявлений.
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
