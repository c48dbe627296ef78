#include "tests/fuzz/support/json_mutator.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include "shared/codec/json_writer.hpp"
#include "tests/fuzz/support/json_outline.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace stagepad::fuzz {

namespace {

constexpr int k_deepest = 6;

class Mutator {
 public:
  Mutator(std::string_view text, const JsonType& type, unsigned seed)
      : text_(text), random_(seed), nodes_(outline_of(text, type)) {}

  /// The changed text; empty when this kind of change is not possible here.
  std::string run() {
    if (nodes_.empty() || one_in(3)) return {};
    const OutlineNode& node = rather_no_text();
    switch (below(8)) {
      case 0: return without(node);
      case 1: return doubled(node);
      case 2: return swapped(node);
      case 3: return node.type ? with_one_more(node) : std::string();
      default: return changed(node);
    }
  }

 private:
  std::size_t below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return std::uniform_int_distribution<std::int64_t>(first, last)(random_);
  }
  bool one_in(std::size_t count) { return below(count) == 0; }

  [[nodiscard]] std::string_view part(const OutlineNode& node) const {
    return text_.substr(node.begin, node.end - node.begin);
  }

  std::string replaced(std::size_t begin, std::size_t end, std::string_view by) {
    std::string result(text_.substr(0, begin));
    result += by;
    result += text_.substr(end);
    return result;
  }

  /// Most values are sentences; dates, numbers and words decide more.
  const OutlineNode& rather_no_text() {
    for (int tries = 0; tries < 3; ++tries) {
      const OutlineNode& node = nodes_[below(nodes_.size())];
      if (node.type && node.type->shape != JsonShape::text) return node;
    }
    return nodes_[below(nodes_.size())];
  }

  // --- changes ---

  std::string without(const OutlineNode& node) {
    if (!node.is_member && !node.is_element) return {};
    std::size_t begin = node.whole_begin;
    std::size_t end = node.end;
    // With it goes the comma behind it, or else the one before it.
    const std::size_t next = text_.find_first_not_of(" \t\r\n", end);
    const std::size_t before = text_.find_last_not_of(" \t\r\n", begin - 1);
    if (next != text_.npos && text_[next] == ',') end = next + 1;
    else if (text_[before] == ',') begin = before;
    return replaced(begin, end, "");
  }

  std::string doubled(const OutlineNode& node) {
    if (!node.is_element) return {};
    std::string more = ",";
    more += part(node);
    return replaced(node.end, node.end, more);
  }

  /// Exchanges the value with another one of its type.
  std::string swapped(const OutlineNode& node) {
    const OutlineNode* other = another_like(node);
    if (!other) return {};
    const OutlineNode& first = other->begin < node.begin ? *other : node;
    const OutlineNode& second = other->begin < node.begin ? node : *other;
    if (first.end > second.begin) return {};
    std::string result(text_.substr(0, first.begin));
    result += part(second);
    result += text_.substr(first.end, second.begin - first.end);
    result += part(first);
    result += text_.substr(second.end);
    return result;
  }

  std::string with_one_more(const OutlineNode& node) {
    const bool object = node.type->shape == JsonShape::object && text_[node.begin] == '{';
    const bool list = node.type->shape == JsonShape::list && text_[node.begin] == '[';
    std::string added;
    if (object && !node.type->fields.empty()) {
      const JsonField& field = missing_field(node);
      write_json_text(added, field.name);
      added += ':' + made(*field.type, 0);
    } else if (list) {
      added = made(*node.type->inner, 0);
    } else {
      return {};
    }
    const std::size_t last = text_.find_last_not_of(" \t\r\n", node.end - 2);
    if (last > node.begin) added.insert(0, 1, ',');
    return replaced(node.end - 1, node.end - 1, added);
  }

  /// Rather one that is not there yet: a double key is refused early.
  const JsonField& missing_field(const OutlineNode& node) {
    const auto& fields = node.type->fields;
    for (int tries = 0; tries < 4; ++tries) {
      const JsonField& field = fields[below(fields.size())];
      if (part(node).find('"' + std::string(field.name) + '"') == std::string_view::npos) return field;
    }
    return fields[below(fields.size())];
  }

  std::string changed(const OutlineNode& node) {
    if (const OutlineNode* other = one_in(3) ? another_like(node) : nullptr) {
      return replaced(node.begin, node.end, part(*other));
    }
    if (!node.type) return {};
    const bool holds_more = node.type->shape == JsonShape::object || node.type->shape == JsonShape::list;
    if (holds_more && !one_in(8)) return {};
    return replaced(node.begin, node.end, one_in(30) ? "null" : made(*node.type, 0));
  }

  const OutlineNode* another_like(const OutlineNode& node) {
    std::vector<const OutlineNode*> like;
    for (const OutlineNode& each : nodes_) {
      if (each.type == node.type && part(each) != part(node)) like.push_back(&each);
    }
    return like.empty() ? nullptr : like[below(like.size())];
  }

  // --- values ---

  std::string made(const JsonType& type, int depth) {
    switch (type.shape) {
      case JsonShape::boolean: return one_in(2) ? "true" : "false";
      case JsonShape::integer: return std::to_string(number(type.smallest, type.largest));
      case JsonShape::id: return std::to_string(one_in(5) ? type.largest : between(0, 20));
      case JsonShape::text: return text();
      case JsonShape::date: return date();
      case JsonShape::decimal: return to_text(Decimal{static_cast<std::int32_t>(thousandths())});
      case JsonShape::word: return word(type);
      case JsonShape::optional: return one_in(4) ? "null" : made(*type.inner, depth);
      case JsonShape::list: return list(type, depth);
      case JsonShape::object: return object(type, depth);
    }
    return "null";
  }

  std::int64_t number(std::int64_t smallest, std::int64_t largest) {
    switch (below(8)) {
      case 0: return smallest;
      case 1: return largest;
      case 2: return between(smallest, largest);
      case 3: return between(-1200, 1200);
      default: return between(0, 13);
    }
  }

  std::int64_t thousandths() {
    switch (below(8)) {
      case 0: return between(0, 3);
      case 1: return 1'000'000'000;
      case 2: return between(0, 1'000'000'000);
      case 3: return between(0, 1000);
      case 4: return between(0, 120) * 1000;
      default: return between(1, 20) * 100;
    }
  }

  std::string text() {
    static constexpr std::string_view k_odd[] = {"", "x", "ë", "😀", "{onderdeel}", "{x|a|b}", "1", "2027-02-29"};
    std::string out;
    write_json_text(out, k_odd[below(std::size(k_odd))]);
    return out;
  }

  std::string date() {
    const int year = static_cast<int>(one_in(4)   ? (one_in(2) ? 2199 : 1900)
                                      : one_in(4) ? between(1900, 2199)
                                                  : between(2022, 2036));
    const int month = static_cast<int>(between(1, 12));
    const int last = days_in_month(year, month);
    const int day = one_in(3) ? last : static_cast<int>(between(1, last));
    std::string out;
    write_json_text(out, to_iso(CivilDate::of(year, month, day)));
    return out;
  }

  std::string word(const JsonType& type) {
    std::string out;
    write_json_text(out, type.words[below(type.words.size())]);
    return out;
  }

  std::string list(const JsonType& type, int depth) {
    std::string out = "[";
    const std::size_t count = depth < k_deepest ? below(3) : 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += ',';
      out += made(*type.inner, depth + 1);
    }
    return out + ']';
  }

  std::string object(const JsonType& type, int depth) {
    std::string out = "{";
    for (const JsonField& field : type.fields) {
      if (!field.required && (depth >= k_deepest || !one_in(3))) continue;
      if (out.size() > 1) out += ',';
      write_json_text(out, field.name);
      out += ':' + made(*field.type, depth + 1);
    }
    return out + '}';
  }

  std::string_view text_;
  std::minstd_rand random_;
  std::vector<OutlineNode> nodes_;
};

}  // namespace

std::size_t mutate_json(const JsonType& type, std::uint8_t* data, std::size_t size,
                        std::size_t max_size, unsigned seed) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string changed = Mutator(text, type, seed).run();
  if (changed.empty() || changed.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(changed.begin(), changed.end(), reinterpret_cast<char*>(data));
  return changed.size();
}

}  // namespace stagepad::fuzz
