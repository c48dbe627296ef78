#include <gtest/gtest.h>

#include "wasm-client/platform/headless/headless_platform.hpp"
#include "wasm-client/views/galerij.hpp"

// The kit as a whole: every widget of the gallery, by semantics and by pointer.
namespace stagepad {
namespace {

using platform::HeadlessPlatform;
using ui::Node;
using ui::Role;

class UiGallery : public ::testing::Test {
protected:
    UiGallery() : screen(galerij, STAGEPAD_FONT_DIR) { screen.start("/galerij"); }

    const Node& node(Role role, std::string_view name) {
        const Node* found = screen.find(role, name);
        EXPECT_NE(found, nullptr) << name;
        static const Node none;
        return found != nullptr ? *found : none;
    }

    views::Galerij galerij;
    HeadlessPlatform screen;
};

TEST_F(UiGallery, DisabledButtonDoesNothingAndSaysWhy) {
    EXPECT_TRUE(screen.click(Role::button, "Goedkeuren"));
    EXPECT_TRUE(screen.press_on(Role::button, "Goedkeuren"));
    EXPECT_EQ(galerij.disabled_clicks, 0);
    EXPECT_TRUE(node(Role::button, "Goedkeuren").has(ui::flag_disabled));
    EXPECT_EQ(node(Role::button, "Goedkeuren").description, "Eerst moet de praktijkopleider toestemming geven");
}

TEST_F(UiGallery, AFileThatIsChosenIsKnownByNameAndSize) {
    EXPECT_EQ(node(Role::file_input, "Kies een bestand…").description, "PDF, tot 20 MB");
    EXPECT_EQ(node(Role::file_input, "Kies een bestand…").type, ".pdf");
    EXPECT_TRUE(node(Role::file_input, "Kies een bestand…").has(ui::flag_native_pointer)) << "only the browser opens its window";
    EXPECT_TRUE(screen.choose_file("Kies een bestand…", "verslag.pdf", 1200));
    EXPECT_EQ(node(Role::file_input, "Kies een bestand…").description, "verslag.pdf, 1200 bytes");
    EXPECT_TRUE(screen.choose_file("Kies nog een bestand…", "verslag.pdf", 1200));
    EXPECT_EQ(node(Role::file_input, "Kies een bestand…").description, "verslag.pdf, 1200 bytes") << "the other is disabled";
    EXPECT_TRUE(node(Role::file_input, "Kies een ander bestand…").has(ui::flag_invalid));
}

TEST_F(UiGallery, DisabledMenuItemLeavesTheMenuOpen) {
    screen.click(Role::button, "Meer");
    screen.click(Role::menu_item, "Verwijderen");
    EXPECT_NE(screen.find(Role::menu_item, "Kopie maken"), nullptr);
}

TEST_F(UiGallery, NothingDrawnWantsAnotherFrameWhenIdle) {
    screen.draw();
    EXPECT_FALSE(screen.wants_frame());
    screen.draw(1);
    EXPECT_EQ(screen.last_diff(), "");
}

TEST_F(UiGallery, OfALongListOnlyTheRowsNearTheWindowAreThere) {
    int rows = 0;
    for (const Node& each : screen.ui().tree().nodes()) {
        if (each.role != Role::list_item || each.parent != node(Role::list, "Nummers").id) {
            continue;
        }
        EXPECT_EQ(each.count, 5000);
        EXPECT_EQ(each.index, rows);
        ++rows;
    }
    EXPECT_GE(rows, 4);
    EXPECT_LE(rows, 20);
    screen.click(Role::button, "Nummer 3");
    EXPECT_EQ(galerij.chosen_number, 3);
    EXPECT_EQ(screen.find(Role::button, "Nummer 400"), nullptr);
}

TEST_F(UiGallery, EveryKeyIsUsedOnce) { EXPECT_TRUE(screen.ui().duplicate_keys().empty()); }

TEST_F(UiGallery, NoItemOfImGuiIsWithoutSemantics) {
    for (const ui::Rect& r : screen.ui().unaccounted_items()) {
        ADD_FAILURE() << "item without a node at " << r.x << ", " << r.y << " size " << r.w << " x " << r.h;
    }
    screen.click(Role::button, "Venster openen…");
    EXPECT_TRUE(screen.ui().unaccounted_items().empty());
}

TEST_F(UiGallery, AButtonAnswersToItsElementAndToTheMouseOnceEach) {
    screen.click(Role::button, "Indienen");
    EXPECT_EQ(galerij.primary_clicks, 1);
    screen.press_on(Role::button, "Indienen");
    EXPECT_EQ(galerij.primary_clicks, 2);
}

TEST_F(UiGallery, PressAndReleaseInOneGoStillClick) {
    const ui::Rect r = node(Role::button, "Indienen").rect;
    screen.press_at({r.x + 5, r.y + 5});
    EXPECT_EQ(galerij.primary_clicks, 1);
}

TEST_F(UiGallery, APressWithTheMouseMovesTheFocus) {
    screen.press_on(Role::button, "Bewaren");
    EXPECT_EQ(screen.focused(), node(Role::button, "Bewaren").id);
    screen.press_at({640, 70});
    EXPECT_EQ(screen.focused(), 0u);
}

TEST_F(UiGallery, TypedTextArrivesInTheField) {
    screen.type(Role::text_field, "Naam", "Noor Yılmaz");
    EXPECT_EQ(node(Role::text_field, "Naam").value, "Noor Yılmaz");
}

TEST_F(UiGallery, AFieldTellsWhatIsWrongWithIt) {
    EXPECT_TRUE(node(Role::text_field, "Laatste dag").has(ui::flag_invalid));
    EXPECT_EQ(node(Role::text_field, "Laatste dag").description, "31 september bestaat niet");
    EXPECT_FALSE(node(Role::text_field, "Eerste dag").has(ui::flag_invalid));
}

TEST_F(UiGallery, ASelectTakesOnlyChoicesItHas) {
    screen.choose("Regio", 7);
    EXPECT_EQ(node(Role::select, "Regio").value, "Noord-Holland");
    screen.choose("Regio", 2);
    EXPECT_EQ(node(Role::select, "Regio").value, "Utrecht");
}

TEST_F(UiGallery, ACheckboxTurnsAndShowsItAtOnce) {
    screen.click(Role::checkbox, "Ook plaatsen buiten mijn regio tonen");
    EXPECT_FALSE(node(Role::checkbox, "Ook plaatsen buiten mijn regio tonen").has(ui::flag_checked));
}

TEST_F(UiGallery, OneRadioButtonIsChosenAndADisabledOneNever) {
    screen.click(Role::radio, "Toegewezen");
    EXPECT_TRUE(node(Role::radio, "Via de etalage").has(ui::flag_checked));
    screen.click(Role::radio, "Zelf geworven");
    EXPECT_TRUE(node(Role::radio, "Zelf geworven").has(ui::flag_checked));
    EXPECT_FALSE(node(Role::radio, "Via de etalage").has(ui::flag_checked));
}

TEST_F(UiGallery, TabsChangeWhatIsShown) {
    screen.click(Role::tab, "Bevindingen");
    EXPECT_NE(screen.find(Role::text, "Drie bevindingen."), nullptr);
    EXPECT_TRUE(node(Role::tab, "Bevindingen").has(ui::flag_selected));
}

TEST_F(UiGallery, ATableSortsByItsHeadAndChoosesRows) {
    screen.click(Role::button, "Aios");
    bool descending = false;
    for (const Node& n : screen.tree().nodes()) {
        descending = descending || (n.role == Role::column_header && n.has(ui::flag_sort_descending));
    }
    EXPECT_TRUE(descending);
    screen.click(Role::button, "Daan Nijboer");
    int selected = 0;
    for (const Node& n : screen.tree().nodes()) {
        selected += n.role == Role::row && n.has(ui::flag_selected) ? 1 : 0;
    }
    EXPECT_EQ(selected, 1);
}

TEST_F(UiGallery, AFollowedLinkBecomesTheAddress) {
    screen.click(Role::link, "Bekijk de stagehandleiding");
    EXPECT_EQ(screen.url(), "/galerij/handleiding");
    EXPECT_EQ(screen.left_for(), "");
}

TEST_F(UiGallery, ALinkElsewhereLeavesThePage) {
    screen.click(Role::link, "MijnRGS");
    EXPECT_EQ(screen.left_for(), "https://www.knmg.nl/");
    EXPECT_EQ(screen.url(), "/galerij");
}

TEST_F(UiGallery, ADialogTakesTheFocusAndGivesItBack) {
    screen.focus(Role::button, "Venster openen…");
    screen.click(Role::button, "Venster openen…");
    const Node& dialog = node(Role::dialog, "Aanvraag terugsturen");
    EXPECT_TRUE(dialog.has(ui::flag_modal));
    EXPECT_EQ(screen.focused(), dialog.id);
    screen.escape();
    EXPECT_EQ(screen.find(Role::dialog, "Aanvraag terugsturen"), nullptr);
    EXPECT_EQ(screen.focused(), node(Role::button, "Venster openen…").id);
}

TEST_F(UiGallery, ADialogStandsBelowTheRootAndDisturbsNobodysPlace) {
    const ui::NodeId parent = node(Role::button, "Venster openen…").parent;
    screen.click(Role::button, "Venster openen…");
    EXPECT_EQ(node(Role::dialog, "Aanvraag terugsturen").parent, 0u);
    EXPECT_EQ(node(Role::button, "Terugsturen").parent, node(Role::dialog, "Aanvraag terugsturen").id);
    EXPECT_EQ(node(Role::button, "Venster openen…").parent, parent);
}

TEST_F(UiGallery, BehindADialogTheMouseReachesNothing) {
    const ui::Rect behind = node(Role::button, "Indienen").rect;
    screen.click(Role::button, "Venster openen…");
    screen.press_at({behind.x + 5, behind.y + 5});
    EXPECT_EQ(galerij.primary_clicks, 0);
}

TEST_F(UiGallery, AMenuOpensActsAndCloses) {
    screen.click(Role::button, "Meer");
    EXPECT_EQ(screen.focused(), node(Role::menu_item, "Kopie maken").id);
    screen.click(Role::menu_item, "Kopie maken");
    EXPECT_EQ(galerij.last, "kopie");
    EXPECT_EQ(screen.find(Role::menu_item, "Kopie maken"), nullptr);
    EXPECT_EQ(screen.focused(), node(Role::button, "Meer").id);
}

TEST_F(UiGallery, AToastIsSaidShownAndGoesAway) {
    screen.click(Role::button, "Indienen");
    const std::string words = "Ingediend om 14:05. Dit kan worden ingetrokken tot 30 april.";
    ASSERT_EQ(screen.announcements().size(), 1u);
    EXPECT_EQ(screen.announcements()[0], words);
    EXPECT_NE(screen.find(Role::text, words), nullptr);
    screen.advance(8000);
    EXPECT_EQ(screen.find(Role::text, words), nullptr);
}

TEST_F(UiGallery, ABlockMovesByArrowAndByDrag) {
    EXPECT_EQ(node(Role::slider, "ISK").value, "dag 212");
    screen.step(Role::slider, "ISK", 10);
    EXPECT_EQ(node(Role::slider, "ISK").value, "dag 222");
    const ui::Rect r = node(Role::slider, "ISK").rect;
    screen.drag({r.x + 20, r.y + 20}, {r.x + 120, r.y + 20});
    EXPECT_GT(galerij.block_day, 130 + 40);
}

TEST_F(UiGallery, ADragGivenUpMovesNothing) {
    const ui::Rect r = node(Role::slider, "ISK").rect;
    screen.drag({r.x + 20, r.y + 20}, {r.x + 22, r.y + 20});
    EXPECT_EQ(galerij.block_day, 120);
}

TEST_F(UiGallery, AShortcutOpensWhatItPromises) {
    screen.shortcut("ctrl+k");
    EXPECT_NE(screen.find(Role::dialog, "Aanvraag terugsturen"), nullptr);
}

TEST_F(UiGallery, OnAPhoneTheNavigationIsAMenu) {
    screen.set_viewport({390, 844}, 2);
    EXPECT_EQ(screen.find(Role::link, "Voorkeuren"), nullptr);
    screen.click(Role::button, "Menu");
    EXPECT_NE(screen.find(Role::link, "Voorkeuren"), nullptr);
    screen.click(Role::link, "Voorkeuren");
    EXPECT_EQ(screen.url(), "/galerij/voorkeuren");
    EXPECT_EQ(screen.find(Role::link, "Stage-etalage"), nullptr);
}

TEST_F(UiGallery, NothingIsWiderThanAPhone) {
    screen.set_viewport({390, 844}, 2);
    for (const Node& n : screen.tree().nodes()) {
        if (n.role == Role::text || n.role == Role::button || n.role == Role::text_field) {
            EXPECT_LE(n.rect.w, 390) << n.name;
        }
    }
}

TEST_F(UiGallery, WhatGetsTheFocusByKeyboardComesIntoView) {
    screen.set_viewport({1280, 500});
    EXPECT_LE(node(Role::text_area, "Reden van terugsturen").visible.h, 0);
    screen.focus(Role::text_area, "Reden van terugsturen");
    EXPECT_GT(node(Role::text_area, "Reden van terugsturen").visible.h, 40);
}

}  // namespace
}  // namespace stagepad
