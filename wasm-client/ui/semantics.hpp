#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wasm-client/ui/geometry.hpp"
#include "wasm-client/ui/key.hpp"

namespace stagepad::ui {

// What a widget is. The order is shared with web/overlay.js (`roles`), which makes a native element
// of each: add at the end, in both files.
enum class Role : std::uint8_t {
    group,        // div, or role=group when it has a name
    text,         // p
    heading,      // h1..h6
    link,         // a href
    button,       // button
    text_field,   // input
    text_area,    // textarea
    checkbox,     // input type=checkbox
    radio_group,  // div role=radiogroup
    radio,        // input type=radio
    select,       // select with options
    tab_list,     // div role=tablist
    tab,          // button role=tab
    tab_panel,    // div role=tabpanel
    list,         // ul
    list_item,    // li
    table,        // table
    row_group,    // tbody or thead
    row,          // tr
    column_header,  // th
    row_header,     // th scope=row
    cell,           // td
    navigation,     // nav
    main,           // main
    banner,         // header
    complementary,  // aside
    region,         // section with a name
    search,         // search landmark
    form,           // form
    dialog,         // dialog open aria-modal
    menu,           // div role=menu
    menu_item,      // button role=menuitem
    slider,         // div role=slider: arrows come back as steps
    progress,       // div role=progressbar
    image,          // span role=img
    separator,      // hr
    option_list,    // ul role=listbox
    option,         // li role=option
    ordered_list,   // ol
    footer,         // footer
    file_input,     // input type=file; the page keeps what was chosen (platform::Request::file)
};

enum NodeFlag : std::uint32_t {
    flag_disabled = 1u << 0,     // stays focusable so that its reason can be read
    flag_checked = 1u << 1,
    flag_expandable = 1u << 2,   // has aria-expanded at all
    flag_expanded = 1u << 3,
    flag_selectable = 1u << 4,   // has aria-selected (or aria-pressed on a button) at all
    flag_selected = 1u << 5,
    flag_invalid = 1u << 6,
    flag_required = 1u << 7,
    flag_current = 1u << 8,      // aria-current=page
    flag_modal = 1u << 9,        // everything outside is inert
    flag_has_popup = 1u << 10,
    flag_read_only = 1u << 11,
    flag_sort_ascending = 1u << 12,
    flag_sort_descending = 1u << 13,
    flag_focusable = 1u << 14,   // a container that takes focus from a program (tabindex=-1)
    flag_step_current = 1u << 15,  // aria-current=step
    flag_password = 1u << 16,
    flag_native_pointer = 1u << 17,  // the element itself takes the pointer (links, fields, selects)
    flag_new_tab = 1u << 18,
    flag_strong = 1u << 19,
    flag_multi = 1u << 20,
};

// One thing a person can perceive. Value type; strings are owned.
struct Node {
    NodeId id = 0;
    NodeId parent = 0;  // 0: the root
    Role role = Role::group;
    std::uint32_t flags = 0;
    std::string name = {};
    std::string value = {};        // text of a field, value text of a slider or progress
    std::string description = {};  // reason, hint, error: aria-describedby
    std::string href = {};
    std::string hint = {};         // placeholder
    std::string type = {};         // of a text field: text, email, password, search, tel, number;
                                   // of a file input: the endings it offers, ".pdf,.odt"
    std::string autocomplete = {};
    std::vector<std::string> options = {};  // of a select
    int level = 0;            // of a heading; rows of a text area
    int index = -1;           // chosen option of a select; position of a row or item
    int count = -1;           // rows or items in all, where not all are there
    int column = -1;
    double minimum = 0;       // slider, progress
    double maximum = 0;
    double now = 0;
    NodeId controls = 0;      // tab → panel, menu button → menu
    Rect rect = {};                // in the viewport
    Rect visible = {};             // the part not clipped away; empty when scrolled out

    bool has(NodeFlag flag) const { return (flags & flag) != 0; }
};

// What the outside (DOM, assistive technology, a test) did to a node. Handed to Ui before a frame;
// the widget with that id answers as it would to a mouse.
enum class EventKind : std::uint8_t {
    click,        // activate
    input,        // text: the field's whole new value
    change,       // text: committed value (select: number of the option; file: its name, and number its size)
    submit,       // Enter in a one-line field
    focus,        // number: 1 when the focus should be visible (keyboard)
    blur,
    step,         // number: -1/+1 arrow, -10/+10 page, ±1000 home/end
    escape,
    key_shortcut,  // text: the shortcut as registered, e.g. "ctrl+k"
    reveal,       // bring into view (find in page)
};

struct NodeEvent {
    NodeId id = 0;
    EventKind kind = EventKind::click;
    std::string text;
    int number = 0;
};

// The nodes of one drawn frame in reading order, and the means to find and compare them.
// Owned by Ui, single-threaded. A key used twice below one scope is remembered in duplicates():
// that is a mistake of the view.
class SemanticTree {
public:
    void begin_frame();
    Node& add(Node node);  // the reference lives until the next add
    Node& at(std::size_t position) { return nodes_[position]; }
    std::size_t size() const { return nodes_.size(); }

    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(NodeId id) const;
    // First node with this role and exact accessible name; nullptr when there is none.
    const Node* find(Role role, std::string_view name) const;
    const std::vector<NodeId>& duplicates() const { return duplicates_; }

private:
    std::vector<Node> nodes_;
    std::unordered_map<NodeId, std::size_t> positions_;
    std::vector<NodeId> duplicates_;
};

// Compares successive trees and writes what changed as JSON for web/overlay.js:
// {"remove":[id…],"nodes":[{…}…],"order":[[parent,[child…]]…]}; empty when nothing changed.
class SemanticDiff {
public:
    std::string update(const SemanticTree& tree);
    void forget() { known_.clear(); }

private:
    struct Known {
        std::string record;
        std::vector<NodeId> children;
        std::uint32_t seen = 0;
    };
    std::unordered_map<NodeId, Known> known_;
    std::uint32_t generation_ = 0;
};

}  // namespace stagepad::ui
