#pragma once

#ifdef STAGEPAD_GALLERY

#include <string>
#include <string_view>

#include "wasm-client/platform/app.hpp"

namespace stagepad::views {

// Every widget of the kit in its states, with words that mean nothing: for tests of the kit and for
// looking at it. An app of its own; not in what is shipped.
class Galerij final : public platform::App {
public:
    void start(platform::Platform& platform) override { platform_ = &platform; }
    void on_url(std::string_view url) override;
    void frame(ui::Ui& ui) override;

    // What the widgets did, for the tests.
    int primary_clicks = 0;
    int disabled_clicks = 0;
    int chosen_number = 0;  // of the long list
    int block_day = 120;
    std::string last;

private:
    void buttons(ui::Ui& ui);
    void fields(ui::Ui& ui);
    void choices(ui::Ui& ui);
    void texts(ui::Ui& ui);
    void findings(ui::Ui& ui);
    void table(ui::Ui& ui);
    void strips(ui::Ui& ui);
    void lists(ui::Ui& ui);
    void timeline(ui::Ui& ui);
    void layers(ui::Ui& ui);

    platform::Platform* platform_ = nullptr;
    std::string url_ = "/galerij";
    std::string name_ = "Sanne de Vries";
    std::string mail_;
    std::string secret_ = "geheim";
    std::string reason_;
    std::string file_ = "PDF, tot 20 MB";
    std::string start_ = "1-9-2027";
    std::string end_ = "31-9-2027";
    int region_ = 1;
    bool agree_ = true;
    bool mailed_ = false;
    int route_ = 0;
    int tab_ = 0;
    int zoom_ = 1;
    int row_ = 1;
    int sort_column_ = 0;
    bool sort_descending_ = false;
    bool open_ = false;
    bool dialog_ = false;
    int block_delta_ = 0;
    int chosen_block_ = 2;
    int theme_ = 0;
};

}  // namespace stagepad::views

#endif
