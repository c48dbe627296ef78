#include <gtest/gtest.h>

#include "wasm-client/ui/theme.hpp"

// Every pair of colours that the kit puts on each other, in every theme.
namespace stagepad::ui {
namespace {

constexpr ThemeKind k_kinds[] = {ThemeKind::light, ThemeKind::dark, ThemeKind::contrast_light, ThemeKind::contrast_dark};

struct Pair {
    const char* what;
    Color top;
    Color ground;
};

class UiTheme : public ::testing::TestWithParam<ThemeKind> {
protected:
    const Theme& theme = theme_of(GetParam());
};

TEST(UiThemeContrast, BlackOnWhiteIsTwentyOneAndEqualColoursAreOne) {
    EXPECT_NEAR(contrast_ratio(Color::hex(0x000000), Color::hex(0xFFFFFF)), 21, 0.001);
    EXPECT_NEAR(contrast_ratio(Color::hex(0x777777), Color::hex(0x777777)), 1, 0.001);
}

TEST_P(UiTheme, TextIsReadableOnWhateverItStandsOn) {
    const Theme& t = theme;
    const Pair pairs[] = {
        {"ink on ground", t.ink, t.ground},           {"ink on surface", t.ink, t.surface},
        {"ink on sunken", t.ink, t.surface_sunken},   {"ink on hover", t.ink, t.surface_hover},
        {"ink on press", t.ink, t.surface_press},     {"ink on selected", t.ink, t.selected},
        {"muted on ground", t.muted, t.ground},       {"muted on surface", t.muted, t.surface},
        {"muted on sunken", t.muted, t.surface_sunken}, {"muted on hover", t.muted, t.surface_hover},
        {"muted on press", t.muted, t.surface_press}, {"muted on selected", t.muted, t.selected},
        {"link on ground", t.link, t.ground},         {"link on surface", t.link, t.surface},
        {"link on selected", t.link, t.selected},     {"on primary", t.on_primary, t.primary},
        {"on primary hover", t.on_primary, t.primary_hover}, {"on danger", t.on_danger, t.danger},
        {"on danger hover", t.on_danger, t.danger_hover},    {"danger on surface", t.danger, t.surface},
        {"danger on ground", t.danger, t.ground},     {"tooltip", t.surface, t.ink},
    };
    for (const Pair& pair : pairs) {
        EXPECT_GE(contrast_ratio(pair.top, pair.ground), 4.5) << pair.what;
    }
}

TEST_P(UiTheme, EveryToneIsReadableOnItsFillAndAsAMarkOnTheSurface) {
    for (int i = 0; i < k_tone_count; ++i) {
        const TonePair& pair = theme.tone(static_cast<Tone>(i));
        EXPECT_GE(contrast_ratio(pair.text, pair.fill), 4.5) << i;
        EXPECT_GE(contrast_ratio(pair.text, theme.surface), 4.5) << i;
        EXPECT_GE(contrast_ratio(theme.ink, pair.fill), 4.5) << i;
    }
}

TEST_P(UiTheme, EdgesOfControlsAndTheFocusRingStandOut) {
    const Theme& t = theme;
    const Pair pairs[] = {{"border on surface", t.border, t.surface}, {"border on ground", t.border, t.ground},
                          {"border on sunken", t.border, t.surface_sunken}, {"focus on surface", t.focus, t.surface},
                          {"focus on ground", t.focus, t.ground},     {"focus on selected", t.focus, t.selected},
                          {"primary on surface", t.primary, t.surface}, {"danger on surface", t.danger, t.surface}};
    for (const Pair& pair : pairs) {
        EXPECT_GE(contrast_ratio(pair.top, pair.ground), 3.0) << pair.what;
    }
}

TEST_P(UiTheme, EveryToneHasAnIconOfItsOwn) {
    for (int i = 0; i < k_tone_count; ++i) {
        for (int k = 0; k < i; ++k) {
            EXPECT_NE(tone_icon(static_cast<Tone>(i)).code, tone_icon(static_cast<Tone>(k)).code);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, UiTheme, ::testing::ValuesIn(k_kinds));

}  // namespace
}  // namespace stagepad::ui
