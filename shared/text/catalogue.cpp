#include "shared/text/catalogue.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_events.hpp"

namespace stagepad {

namespace {

const std::string* find_argument(const TextArguments& arguments, std::string_view name) {
  for (const TextArgument& each : arguments) {
    if (each.naam == name) return &each.waarde;
  }
  return nullptr;
}

/// What stands for the placeholder between the braces; no value when its argument is missing.
std::optional<std::string_view> replacement(std::string_view inside,
                                            const TextArguments& arguments) {
  const std::size_t first = inside.find('|');
  const std::string* value = find_argument(arguments, inside.substr(0, first));
  if (value == nullptr) return std::nullopt;
  if (first == std::string_view::npos) return *value;
  const std::string_view words = inside.substr(first + 1);
  const std::size_t second = words.find('|');
  if (second == std::string_view::npos) return std::nullopt;
  return *value == "1" ? words.substr(0, second) : words.substr(second + 1);
}

/// Takes a flat object of texts into the places of their keys.
class TextLoader final : public JsonEvents {
 public:
  TextLoader() : texts_(k_tekst_count), seen_(k_tekst_count, 0) {}

  bool null() override { return fail("texts.broken", "null"); }
  bool boolean(bool) override { return fail("texts.broken", "boolean"); }
  bool integer(std::int64_t) override { return fail("texts.broken", "number"); }
  bool number(const std::string&) override { return fail("texts.broken", "number"); }

  bool text(std::string& value) override {
    if (!open_) return fail("texts.broken", "no object");
    texts_[place_] = std::move(value);
    return true;
  }

  bool begin_object() override {
    if (open_) return fail("texts.broken", "object in an object");
    open_ = true;
    return true;
  }

  bool key(std::string& name) override {
    const auto found = find_tekst(name);
    if (!found) return fail("texts.unknown_key", name);
    place_ = static_cast<std::size_t>(*found);
    if (seen_[place_] != 0) return fail("texts.double_key", name);
    seen_[place_] = 1;
    return true;
  }

  bool end_object() override { return true; }
  bool begin_list() override { return fail("texts.broken", "list"); }
  bool end_list() override { return true; }

  void broken_at(std::size_t position) override {
    fail("texts.broken", "at byte " + std::to_string(position));
  }
  void beyond_numbers(const std::string&) override { fail("texts.broken", "number"); }

  [[nodiscard]] std::optional<Failure> failure() const {
    if (failure_) return failure_;
    const auto missing = std::find(seen_.begin(), seen_.end(), 0);
    if (missing == seen_.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(std::distance(seen_.begin(), missing));
    return Failure{"texts.missing_key", std::string(k_tekst_names[place])};
  }

  std::vector<std::string> take() { return std::move(texts_); }

 private:
  bool fail(std::string code, std::string detail) {
    if (!failure_) failure_ = Failure{std::move(code), std::move(detail)};
    return false;
  }

  std::vector<std::string> texts_;
  std::vector<char> seen_;
  std::size_t place_ = 0;
  bool open_ = false;
  std::optional<Failure> failure_;
};

}  // namespace

std::string fill_text(std::string_view text, const TextArguments& arguments) {
  std::string filled;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    filled += text.substr(0, open);
    const auto value = replacement(text.substr(open + 1, close - open - 1), arguments);
    filled += value ? *value : text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  filled += text;
  return filled;
}

std::optional<Tekst> find_tekst(std::string_view name) {
  const auto first = std::begin(k_tekst_names);
  const auto last = std::end(k_tekst_names);
  const auto found = std::lower_bound(first, last, name);
  if (found == last || *found != name) return std::nullopt;
  return static_cast<Tekst>(std::distance(first, found));
}

std::string_view name_of(Tekst key) { return k_tekst_names[static_cast<std::size_t>(key)]; }

Result<Catalogue> Catalogue::load(Taal taal, std::string_view json_text) {
  if (!is_valid_utf8(json_text)) return Failure{"texts.broken", "not UTF-8"};
  TextLoader loader;
  scan_json(json_text, loader);
  if (const auto failure = loader.failure()) return *failure;
  return Catalogue(taal, loader.take());
}

std::string Catalogue::text(Tekst key, const TextArguments& arguments) const {
  return fill_text(plain(key), arguments);
}

const std::string& Catalogue::plain(Tekst key) const {
  assert(static_cast<std::size_t>(key) < texts_.size());
  return texts_[static_cast<std::size_t>(key)];
}

}  // namespace stagepad
