#include "wasm-client/ui/semantics.hpp"

#include <cmath>
#include <cstdio>
#include <utility>

namespace stagepad::ui {
namespace {

void append_number(std::string& out, double value) {
    const double rounded = std::round(value * 10) / 10;
    char buffer[32];
    if (rounded == std::floor(rounded)) {
        std::snprintf(buffer, sizeof buffer, "%lld", static_cast<long long>(rounded));
    } else {
        std::snprintf(buffer, sizeof buffer, "%.1f", rounded);
    }
    out += buffer;
}

void append_text(std::string& out, std::string_view text) {
    out += '"';
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(byte));
            out += buffer;
        } else {
            out += c;
        }
    }
    out += '"';
}

// Writes the members of one object; leaves out what is empty, because most nodes have little.
class RecordWriter {
public:
    explicit RecordWriter(std::string& out) : out_(out) { out_ += '{'; }
    ~RecordWriter() { out_ += '}'; }
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;

    void number(const char* name, double value) {
        begin(name);
        append_number(out_, value);
    }
    void number_unless(const char* name, double value, double absent) {
        if (value != absent) {
            number(name, value);
        }
    }
    void text(const char* name, std::string_view value) {
        if (!value.empty()) {
            begin(name);
            append_text(out_, value);
        }
    }
    void rect(const char* name, const Rect& r) {
        begin(name);
        out_ += '[';
        append_number(out_, r.x);
        out_ += ',';
        append_number(out_, r.y);
        out_ += ',';
        append_number(out_, r.w);
        out_ += ',';
        append_number(out_, r.h);
        out_ += ']';
    }
    void texts(const char* name, const std::vector<std::string>& values) {
        if (values.empty()) {
            return;
        }
        begin(name);
        char separator = '[';
        for (const std::string& value : values) {
            out_ += separator;
            append_text(out_, value);
            separator = ',';
        }
        out_ += ']';
    }

private:
    void begin(const char* name) {
        if (out_.back() != '{') {
            out_ += ',';
        }
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }
    std::string& out_;
};

// Where the element takes the pointer itself, what is scrolled away must not; as insets of its box.
Rect clip_insets(const Node& node) {
    if (!node.has(flag_native_pointer) || node.visible == node.rect) {
        return {};
    }
    if (node.visible.w <= 0 || node.visible.h <= 0) {
        return {node.rect.w, node.rect.h, 0, 0};
    }
    return {node.visible.x - node.rect.x, node.visible.y - node.rect.y,
            node.rect.right() - node.visible.right(), node.rect.bottom() - node.visible.bottom()};
}

void write_record(std::string& out, const Node& node, Vec2 origin) {
    RecordWriter w(out);
    w.number("i", node.id);
    w.number_unless("p", node.parent, 0);
    w.number("r", static_cast<double>(node.role));
    // The place within the parent's: scrolling moves one container instead of all that is in it.
    w.rect("b", {node.rect.x - origin.x, node.rect.y - origin.y, node.rect.w, node.rect.h});
    const Rect insets = clip_insets(node);
    if (insets != Rect{}) {
        w.rect("c", insets);
    }
    w.number_unless("s", node.flags, 0);
    w.text("n", node.name);
    w.text("v", node.value);
    w.text("d", node.description);
    w.text("h", node.href);
    w.text("ph", node.hint);
    w.text("t", node.type);
    w.text("ac", node.autocomplete);
    w.texts("o", node.options);
    w.number_unless("l", node.level, 0);
    w.number_unless("ix", node.index, -1);
    w.number_unless("ct", node.count, -1);
    w.number_unless("col", node.column, -1);
    if (node.maximum != node.minimum) {
        w.number("mn", node.minimum);
        w.number("mx", node.maximum);
        w.number("nw", node.now);
    }
    w.number_unless("a", node.controls, 0);
}

template <class Range, class Write>
void append_list(std::string& out, const Range& range, Write write) {
    out += '[';
    bool first = true;
    for (const auto& item : range) {
        if (!first) {
            out += ',';
        }
        first = false;
        write(item);
    }
    out += ']';
}

}  // namespace

void SemanticTree::begin_frame() {
    nodes_.clear();
    positions_.clear();
    duplicates_.clear();
}

Node& SemanticTree::add(Node node) {
    if (!positions_.emplace(node.id, nodes_.size()).second) {
        duplicates_.push_back(node.id);
        // Still shown: give it an id of its own, so that the overlay stays consistent.
        do {
            node.id = node.id * 1664525u + 1013904223u;
        } while (node.id == 0 || !positions_.emplace(node.id, nodes_.size()).second);
    }
    nodes_.push_back(std::move(node));
    return nodes_.back();
}

const Node* SemanticTree::find(NodeId id) const {
    const auto it = positions_.find(id);
    return it == positions_.end() ? nullptr : &nodes_[it->second];
}

const Node* SemanticTree::find(Role role, std::string_view name) const {
    for (const Node& node : nodes_) {
        if (node.role == role && node.name == name) {
            return &node;
        }
    }
    return nullptr;
}

std::string SemanticDiff::update(const SemanticTree& tree) {
    ++generation_;
    std::unordered_map<NodeId, std::vector<NodeId>> children;
    children[0];
    std::string changed;
    std::string record;
    for (const Node& node : tree.nodes()) {
        children[node.parent].push_back(node.id);
        const Node* parent = tree.find(node.parent);
        record.clear();
        write_record(record, node, parent ? Vec2{parent->rect.x, parent->rect.y} : Vec2{});
        Known& known = known_[node.id];
        known.seen = generation_;
        if (known.record != record) {
            changed += changed.empty() ? "" : ",";
            changed += record;
            known.record = record;
        }
    }
    known_[0].seen = generation_;

    std::vector<NodeId> removed;
    std::string orders;
    for (auto it = known_.begin(); it != known_.end();) {
        if (it->second.seen != generation_) {
            removed.push_back(it->first);
            it = known_.erase(it);
        } else {
            ++it;
        }
    }
    const auto note_order = [&](NodeId id) {
        std::vector<NodeId>& now = children[id];
        Known& known = known_[id];
        if (now == known.children) {
            return;
        }
        orders += orders.empty() ? "[" : ",[";
        orders += std::to_string(id);
        orders += ',';
        append_list(orders, now, [&](NodeId child) { orders += std::to_string(child); });
        orders += ']';
        known.children = std::move(now);
    };
    note_order(0);
    for (const Node& node : tree.nodes()) {
        note_order(node.id);
    }
    if (removed.empty() && changed.empty() && orders.empty()) {
        return {};
    }
    std::string out = "{\"remove\":";
    append_list(out, removed, [&](NodeId id) { out += std::to_string(id); });
    out += ",\"nodes\":[" + changed + "],\"order\":[" + orders + "]}";
    return out;
}

}  // namespace stagepad::ui
