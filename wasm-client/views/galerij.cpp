#include "wasm-client/views/galerij.hpp"

#ifdef STAGEPAD_GALLERY

#include <algorithm>
#include <array>
#include <vector>

#include "wasm-client/ui/timeline.hpp"

namespace stagepad::views {

using namespace ui;

void Galerij::on_url(std::string_view url) {
    url_ = url;
    platform_->set_title("Galerij · Stagepad");
}

void Galerij::frame(Ui& ui) {
    const std::array<NavItem, 4> items{{
        {"opleiding", "Mijn opleiding", "/galerij", icons::graduation_cap, url_ == "/galerij", 0},
        {"etalage", "Stage-etalage", "/galerij/etalage", icons::store, url_ == "/galerij/etalage", 0},
        {"voorkeuren", "Voorkeuren", "/galerij/voorkeuren", icons::list_ordered, url_ == "/galerij/voorkeuren", 0},
        {"werklijst", "Werklijst", "/galerij/werklijst", icons::inbox, url_ == "/galerij/werklijst", 3},
    }};
    auto shell = ui.shell(Key(url_), {.brand = "Stagepad", .items = items, .maximum_width = 1280}, [&](Ui& bar) {
        if (bar.icon_button("zoek", icons::search, "Zoeken")) {
            dialog_ = true;
        }
        if (auto menu = bar.icon_menu_button("ik", icons::user_round, "Sanne de Vries")) {
            bar.menu_link("profiel", "Mijn gegevens", "/galerij/ik", icons::user);
            if (bar.menu_item("donker", theme_ == 1 ? "Licht thema" : "Donker thema", {.icon = icons::moon})) {
                theme_ = 1 - theme_;
                platform_->set_theme_choice(theme_ == 1 ? "dark" : "light");
            }
            bar.menu_item("uit", "Afmelden", {.icon = icons::log_out});
        }
    });
    if (ui.shortcut("ctrl+k")) {
        dialog_ = true;
    }
    ui.heading(1, "Galerij");
    ui.text("Elk onderdeel van de gereedschapskist in zijn toestanden.", {.tone = TextTone::muted});
    timeline(ui);
    auto columns = ui.columns({share(3), share(2)}, {.gap = 16, .collapse_below = 900});
    {
        auto left = columns.next();
        buttons(ui);
        findings(ui);
        table(ui);
        strips(ui);
    }
    {
        auto right = columns.next();
        texts(ui);
        fields(ui);
        choices(ui);
        lists(ui);
    }
    layers(ui);
}

void Galerij::buttons(Ui& ui) {
    auto card = ui.card("knoppen");
    ui.heading(2, "Knoppen");
    {
        auto row = ui.row();
        if (ui.button("hoofd", "Indienen", ButtonKind::primary, {.icon = icons::send})) {
            ++primary_clicks;
            last = "hoofd";
            ui.toast("Ingediend om 14:05. Dit kan worden ingetrokken tot 30 april.", Tone::confirmed);
        }
        ui.button("gewoon", "Bewaren");
        ui.button("stil", "Annuleren", ButtonKind::quiet);
        ui.button("gevaar", "Intrekken", ButtonKind::danger, {.icon = icons::undo_2});
        if (ui.button("dicht", "Goedkeuren", ButtonKind::primary,
                      {.disabled_because = "Eerst moet de praktijkopleider toestemming geven"})) {
            ++disabled_clicks;
        }
        ui.button("aan", "Vergelijken", ButtonKind::secondary, {.icon = icons::scale, .pressed = true});
    }
    auto row = ui.row();
    ui.icon_button("eerder", icons::chevron_left, "Een week eerder");
    ui.icon_button("later", icons::chevron_right, "Een week later");
    if (auto menu = ui.menu_button("meer", "Meer")) {
        if (ui.menu_item("kopie", "Kopie maken", {.icon = icons::copy})) {
            last = "kopie";
        }
        ui.menu_item("weg", "Verwijderen", {.icon = icons::trash_2, .disabled_because = "Deze stage is al geplaatst"});
    }
    ui.link("koppeling", "Bekijk de stagehandleiding", "/galerij/handleiding", {.icon = icons::book_open});
    ui.link("buiten", "MijnRGS", "https://www.knmg.nl/", {.new_tab = true});
    ui.spacer();
    ui.link("knoplink", "Naar de etalage", "/galerij/etalage", {.icon = icons::store, .as_button = true});
}

void Galerij::texts(Ui& ui) {
    auto card = ui.card("teksten");
    ui.heading(2, "Wie is aan zet");
    ui.paragraph({{"U bent aan zet: "}, {"dien uw stageplan in", true}, {" voor de M+G-stage bij GGD Amsterdam, uiterlijk op "},
                  {"maandag 4 augustus 2027", true}, {". Lees eerst "},
                  {"hoe een stageplan eruitziet", false, TextTone::normal, "/galerij/stageplan"}, {"."}});
    {
        auto row = ui.row();
        ui.badge(Tone::neutral, "gepland");
        ui.badge(Tone::pending, "voorkeur ingediend, nog niet geplaatst");
        ui.badge(Tone::conditional, "onder voorbehoud geplaatst");
        ui.badge(Tone::confirmed, "geplaatst");
        ui.badge(Tone::running, "loopt");
        ui.badge(Tone::attention, "vraagt aandacht");
        ui.badge(Tone::blocked, "kan niet zo");
        ui.badge(Tone::finished, "afgerond");
    }
    ui.fact("Instelling", "GGD Amsterdam, afdeling Jeugdgezondheidszorg");
    ui.fact("Periode", "1 september 2027 tot en met 30 november 2027");
    ui.fact("Omvang", "0,8 fte");
    ui.progress("Opleiding", 0.42, "10 van 24 maanden");
    {
        auto row = ui.row();
        ui.tag("klinisch");
        ui.tag("regio Noord");
        ui.text("bijgewerkt 12:03", {.tone = TextTone::muted, .size = TextSize::small});
    }
}

void Galerij::fields(Ui& ui) {
    auto card = ui.card("velden", {.name = "Velden"});
    ui.heading(2, "Velden");
    ui.text_field("naam", "Naam", name_, {.required = true, .autocomplete = "name"});
    ui.text_field("mail", "E-mailadres", mail_,
                  {.hint = "Hierop krijgt u bericht", .placeholder = "naam@instelling.nl", .type = InputType::email});
    ui.text_field("wachtwoord", "Wachtwoord", secret_, {.type = InputType::password});
    {
        auto row = ui.row({.gap = 12, .align = Align::start});
        ui.date_field("van", "Eerste dag", start_, {.hint = "dag-maand-jaar"});
        ui.date_field("tot", "Laatste dag", end_, {.error = "31 september bestaat niet"});
    }
    const std::array<Choice, 3> regions{{{"Alle regio's"}, {"Noord-Holland"}, {"Utrecht"}}};
    ui.select("regio", "Regio", region_, regions);
    ui.text_area("reden", "Reden van terugsturen", reason_, {.placeholder = "Wat moet er anders, en wat zou goed zijn?", .rows = 3});
    if (auto chosen = ui.file_button("bestand", "Kies een bestand…", {.accept = ".pdf", .hint = file_})) {
        file_ = chosen->name + ", " + std::to_string(chosen->size) + " bytes";
    }
    ui.file_button("fout", "Kies een ander bestand…", {.error = "Dit is geen PDF. Sla het verslag op als PDF en kies dat bestand."});
    if (ui.file_button("bezig", "Kies nog een bestand…", {.disabled_because = "verslag.pdf wordt verstuurd…"})) {
        file_ = "niet gevraagd";
    }
    std::string closed = "Rekenregel 2024-03";
    ui.text_field("vast", "Regelset", closed, {.disabled_because = "De regelset volgt uit uw startdatum"});
}

void Galerij::choices(Ui& ui) {
    auto card = ui.card("keuzes");
    ui.heading(2, "Keuzes");
    ui.checkbox("akkoord", "Ook plaatsen buiten mijn regio tonen", agree_);
    ui.checkbox("gemaild", "Opleider vooraf gesproken", mailed_, {.error = "Bevestig dit voordat u indient"});
    const std::array<Choice, 3> routes{{{"Via de etalage", "U geeft twee voorkeuren op"},
                                        {"Zelf geworven", "Pas na goedkeuring van de instituutsopleider"},
                                        {"Toegewezen", {}, "Alleen voor MMK en IZB"}}};
    ui.radio_group("route", "Route naar een plaats", route_, routes);
    const std::array<Tab, 3> zoom{{{"Week"}, {"Maand"}, {"Jaar"}}};
    ui.segmented("schaal", "Schaal", zoom_, zoom);
    const std::array<Tab, 3> tabs{{{"Overzicht"}, {"Bevindingen", {}, 3}, {"Geschiedenis"}}};
    ui.tabs("tabs", "Onderdelen van de stage", tab_, tabs);
    ui.text(tab_ == 0 ? "Het overzicht van deze stage." : (tab_ == 1 ? "Drie bevindingen." : "Wat er eerder gebeurde."));
}

void Galerij::findings(Ui& ui) {
    auto card = ui.card("bevindingen");
    ui.heading(2, "Bevindingen");
    if (ui.finding("laat", Severity::blocking, "Kan niet zo", "Het stageplan moet vier weken voor de start zijn ingediend. Dat was 4 augustus 2027.",
                   {.detail = "Wat wel kan: beginnen op 15 september 2027.", .action = "Verschuif naar 15 september"})) {
        last = "verschuif";
    }
    ui.finding("toestemming", Severity::consent, "Toestemming nodig", "De keuzestage staat voor de M+G-stage. Dat mag met toestemming van PO en IO.",
               {.action = "Vraag toestemming"});
    ui.finding("let-op", Severity::warning, "Let op", "Er zit geen stage met ouderen bij.");
    ui.finding("weet", Severity::info, "Ter informatie", "De laatste dag valt op een zaterdag. Zo komt hij ook in MijnRGS.");
    const std::array<Step, 6> steps{{{"Oriënteren", StepState::done, "1 mrt 2027", "klaar"},
                                     {"Voorkeur", StepState::done, "30 apr 2027", "klaar"},
                                     {"Plaatsing", StepState::current, "IO beslist", "nu"},
                                     {"Stageplan", StepState::todo, "4 aug 2027", "nog niet"},
                                     {"Stage", StepState::todo, "1 sep 2027", "nog niet"},
                                     {"Evaluatie", StepState::todo, "", "nog niet"}}};
    ui.steps("fasen", "Fasen van de stage", steps);
    if (auto notice = ui.notice("bericht", Tone::attention, icons::clock, "De voorkeuren sluiten over 5 dagen")) {
        ui.text("Na 30 april kan alleen het Stagebureau nog iets veranderen.");
    }
}

void Galerij::table(Ui& ui) {
    auto card = ui.card("tabel", {.padding = 0, .gap = 0});
    const std::array<TableColumn, 4> columns{{
        {.key = "aios", .header = "Aios", .share = 2, .sortable = true, .row_header = true},
        {.key = "stage", .header = "Stage", .share = 2, .sortable = true, .optional = true},
        {.key = "status", .header = "Status", .width = 150},
        {.key = "dagen", .header = "Dagen", .width = 90, .align = Align::end, .sortable = true},
    }};
    struct Line {
        const char* aios;
        const char* stage;
        Tone tone;
        const char* word;
        const char* days;
    };
    constexpr std::array<Line, 4> lines{{{"Amal Haddad", "M+G-stage", Tone::attention, "vraagt aandacht", "2"},
                                         {"Bram Çelik-Østergård", "Keuzestage", Tone::confirmed, "geplaatst", "118"},
                                         {"Chloë van 't Hoff", "Stage aanpalend specialisme", Tone::running, "loopt", "41"},
                                         {"Daan Nijboer", "M+G-stage", Tone::neutral, "gepland", "204"}}};
    TableSort sort{sort_column_, sort_descending_};
    auto table = ui.table("werk", "Werklijst", columns, &sort);
    sort_column_ = sort.column;
    sort_descending_ = sort.descending;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t at = sort.descending ? lines.size() - 1 - i : i;
        const Line& line = lines[at];
        const bool chosen = row_ == static_cast<int>(at);
        auto row = table.row(static_cast<int>(at), {.selected = chosen, .selectable = true, .name = line.aios});
        row.cell(line.aios, {.strong = true});
        row.cell(line.stage);
        if (auto cell = row.cell()) {
            ui.badge(line.tone, line.word);
        }
        row.cell(line.days);
        if (row.activated()) {
            row_ = static_cast<int>(at);
        }
    }
}

void Galerij::strips(Ui& ui) {
    auto card = ui.card("stroken", {.padding = 0, .gap = 0});
    const std::array<ColumnTick, 3> years{{{0, "2027"}, {0.5F, "2028"}, {0.9F, "2029"}}};
    const std::array<TableColumn, 2> columns{{
        {.key = "aios", .header = "Aios", .width = 160, .row_header = true},
        {.key = "tijd", .header = "Tijd", .ticks = years},
    }};
    auto table = ui.table("overzicht", "Overzicht", columns);
    const std::array<StripSpan, 3> spans{{{40, 300, Tone::neutral, "JGZ 1", true},
                                          {300, 392, Tone::confirmed, "M+G"},
                                          {420, 520, Tone::attention, "Keuze"}}};
    for (const char* naam : {"Amal Haddad", "Daan Nijboer"}) {
        auto row = table.row(naam);
        row.cell(naam);
        if (auto cell = row.cell()) {
            ui.time_strip("tijd", {.name = "JGZ 1, M+G-stage, keuzestage", .first_day = 0, .end_day = 730,
                                   .today = 310, .spans = spans, .ticks = years});
        }
    }
}

void Galerij::lists(Ui& ui) {
    auto card = ui.card("lijst");
    ui.heading(2, "Lijst");
    {
        auto list = ui.list("plaatsen", "Plaatsen", 4);
        for (int i = 0; i < 3; ++i) {
            constexpr std::array<const char*, 3> names{{"GGD Amsterdam", "Veilig Thuis Utrecht", "RIVM, Centrum Infectieziekten"}};
            const char* name = names[static_cast<std::size_t>(i)];
            bool activated = false;
            auto row = ui.list_row(i, {.selected = row_ == i, .selectable = true, .name = name}, activated);
            ui.text(name, {.strong = true});
            ui.text("Past in uw periode · 2 plaatsen", {.tone = TextTone::muted, .size = TextSize::small});
            row_ = activated ? i : row_;
        }
    }
    if (auto area = ui.scroll_area("lang", {.height = 160, .gap = 0})) {
        auto list = ui.long_list("nummers", "Nummers", 5000, 48);
        for (const int at : list.rows()) {
            const std::string name = "Nummer " + std::to_string(at + 1);
            bool activated = false;
            auto row = list.row(at, at, {.selectable = true, .name = name}, activated);
            ui.text(name, {.wrap = false});
            chosen_number = activated ? at + 1 : chosen_number;
        }
    }
    if (ui.disclosure("meer", "Geschiedenis", open_); open_) {
        auto indent = ui.indent(24);
        ui.text("12 maart: voorkeur ingediend.");
    }
    if (auto empty = ui.empty_state("leeg", "Nog geen voorkeuren", {.icon = icons::heart, .text = "Kies in de etalage een of twee plaatsen. Ze komen hier op volgorde te staan."})) {
        ui.button("begin", "Naar de etalage", ButtonKind::primary);
    }
}

void Galerij::timeline(Ui& ui) {
    auto card = ui.card("schema", {.padding = 16, .gap = 8});
    {
        auto row = ui.row();
        ui.heading(2, "Opleidingsschema");
        ui.spacer();
        ui.icon_button("kleiner", icons::zoom_out, "Uitzoomen");
        ui.icon_button("groter", icons::zoom_in, "Inzoomen");
    }
    std::vector<TimelineTick> ticks{{0, "2027", true}, {365, "2028", true}};
    constexpr std::array<const char*, 12> months{{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"}};
    for (int i = 0; i < 24; ++i) {
        ticks.push_back({i * 365 / 12, months[static_cast<std::size_t>(i % 12)], false});
    }
    const std::array<TimelineShade, 2> shades{{{196, 238, "Zomervakantie"}, {358, 372, "Kerstvakantie"}}};
    Timeline line(ui, "tijdlijn", {.name = "Opleidingsschema", .first_day = 0, .end_day = 730,
                                   .px_per_day = ui.is_narrow() ? 1.2F : 0.F, .ticks = ticks, .shades = shades, .today = 96, .today_label = "vandaag"});
    {
        auto row = line.row("praktijk", "Praktijk", "jeugdgezondheidszorg");
        row.block("p1", {.first_day = 0, .end_day = 120, .label = "JGZ 1", .detail = "GGD Hollands Noorden", .value_text = "loopt", .tone = Tone::running});
        row.block("p2", {.first_day = 330, .end_day = 520, .label = "JGZ 2", .detail = "GGD Amsterdam", .value_text = "gepland", .tone = Tone::neutral});
    }
    auto row = line.row("stages", "Stages", "M+G, ISK en keuze");
    struct Placed { int key; int first; int length; const char* label; const char* detail; Tone tone; };
    const std::array<Placed, 3> blocks{{{1, 120, 90, "M+G-stage", "GGD Amsterdam", Tone::confirmed},
                                        {2, block_day + 92, 92, "ISK", "Emma Kinderziekenhuis", Tone::pending},
                                        {3, 540, 91, "Keuzestage", "nog geen plaats", Tone::attention}}};
    for (const Placed& block : blocks) {
        const int delta = block.key == 2 ? block_delta_ : 0;
        const BlockEvent event = row.block(block.key, {.first_day = block.first + delta, .end_day = block.first + delta + block.length,
            .label = block.label, .detail = block.detail, .value_text = "dag " + std::to_string(block.first + delta), .tone = block.tone,
            .selected = chosen_block_ == block.key, .movable = block.key == 2, .problem = block.key == 3});
        if (block.key == 2) {
            block_delta_ = event.dragging ? event.delta_days : 0;
            block_day += (event.dropped ? event.delta_days : 0) + event.step;
        }
        if (event.activated) {
            chosen_block_ = block.key;
        }
    }
    row.pin("d1", {.day = 92, .label = "Stageplan", .name = "Stageplan inleveren, uiterlijk 4 aug 2027", .tone = Tone::attention});
    row.pin("d2", {.day = block_day + block_delta_ + 92 - 120, .label = "Voorkeur", .name = "Voorkeur opgeven", .tone = Tone::pending});
}

void Galerij::layers(Ui& ui) {
    auto row = ui.row();
    if (ui.button("venster", "Venster openen…")) {
        dialog_ = true;
    }
    if (auto dialog = ui.dialog("terug", dialog_, "Aanvraag terugsturen", {.width = 520})) {
        ui.text("De aios krijgt uw reden te lezen en kan de aanvraag aanpassen.");
        ui.text_area("waarom", "Reden", reason_, {.required = true});
        auto buttons = ui.row({.justify = Justify::end});
        if (ui.button("nee", "Annuleren", ButtonKind::quiet)) {
            dialog_ = false;
        }
        if (ui.button("ja", "Terugsturen", ButtonKind::primary)) {
            last = "teruggestuurd";
            dialog_ = false;
        }
    }
}

}  // namespace stagepad::views

#endif
