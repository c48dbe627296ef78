#include "tests/fuzz/support/json_outline.hpp"

namespace stagepad::fuzz {

namespace {

constexpr int k_deepest = 40;

const JsonType* unwrapped(const JsonType* type) {
  return type && type->shape == JsonShape::optional ? type->inner : type;
}

const JsonType* type_of_field(const JsonType* object, std::string_view key) {
  if (!object || object->shape != JsonShape::object) return nullptr;
  for (const JsonField& field : object->fields) {
    if (field.name == key) return field.type;
  }
  return nullptr;
}

class Outliner {
 public:
  explicit Outliner(std::string_view text) : text_(text) {}

  std::vector<OutlineNode> run(const JsonType& type) {
    OutlineNode root;
    if (!value(root, &type, 0)) return {};
    blanks();
    if (at_ != text_.size()) return {};
    return std::move(nodes_);
  }

 private:
  void blanks() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos) ++at_;
  }

  bool take(char wanted) {
    blanks();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool string() {
    if (!take('"')) return false;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') ++at_;
      else if (text_[at_] == '"') return ++at_, true;
    }
    return false;
  }

  bool bare() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && std::string_view(" \t\r\n,]}[{:\"").find(text_[at_]) == text_.npos) ++at_;
    return at_ > begin;
  }

  bool value(OutlineNode node, const JsonType* type, int depth) {
    blanks();
    if (at_ >= text_.size() || depth > k_deepest) return false;
    node.begin = at_;
    if (!node.is_member) node.whole_begin = at_;
    node.type = unwrapped(type);
    const std::size_t place = nodes_.size();
    nodes_.push_back(node);
    const char first = text_[at_];
    const bool ok = first == '{'   ? members(node.type, depth)
                    : first == '[' ? elements(node.type, depth)
                    : first == '"' ? string()
                                   : bare();
    nodes_[place].end = at_;
    return ok;
  }

  bool members(const JsonType* type, int depth) {
    take('{');
    if (take('}')) return true;
    do {
      blanks();
      OutlineNode node;
      node.is_member = true;
      node.whole_begin = at_;
      if (!string()) return false;
      const std::string_view key = text_.substr(node.whole_begin + 1, at_ - node.whole_begin - 2);
      if (!take(':') || !value(node, type_of_field(type, key), depth + 1)) return false;
    } while (take(','));
    return take('}');
  }

  bool elements(const JsonType* type, int depth) {
    take('[');
    if (take(']')) return true;
    const JsonType* inner = type && type->shape == JsonShape::list ? type->inner : nullptr;
    do {
      OutlineNode node;
      node.is_element = true;
      if (!value(node, inner, depth + 1)) return false;
    } while (take(','));
    return take(']');
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<OutlineNode> nodes_;
};

}  // namespace

std::vector<OutlineNode> outline_of(std::string_view text, const JsonType& type) {
  return Outliner(text).run(type);
}

}  // namespace stagepad::fuzz
