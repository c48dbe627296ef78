#include "shared/codec/json_reader.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/codec/json_events.hpp"
#include "shared/codec/json_place.hpp"
#include "shared/codec/nearest_words.hpp"

namespace stagepad {

namespace {

constexpr std::size_t k_no_field = static_cast<std::size_t>(-1);
constexpr std::size_t k_all_levels = static_cast<std::size_t>(-1);
constexpr std::int32_t k_largest_decimal = 1'000'000;  // as parse_decimal reads

/// The catalogue's word for what is expected (below "woord.").
std::string_view expected_word(JsonShape shape) {
  switch (shape) {
    case JsonShape::boolean: return "ja_of_nee";
    case JsonShape::integer: return "heel_getal";
    case JsonShape::id: return "nummer";
    case JsonShape::text: return "tekst";
    case JsonShape::date: return "datum";
    case JsonShape::decimal: return "getal";
    case JsonShape::word: return "keuzewoord";
    case JsonShape::list: return "lijst";
    case JsonShape::object:
    case JsonShape::optional: return "object";
  }
  return "object";
}

/// One object or list being read. Without `type` its content is skipped.
struct Frame {
  const JsonType* type = nullptr;
  void* target = nullptr;
  std::uint64_t seen = 0;            // object: fields met, one bit each
  std::size_t field = k_no_field;    // object: the field whose value comes or is being read
  std::size_t count = 0;             // list: elements met
};

/// Where the next value goes; without `type` nowhere.
struct Slot {
  const JsonType* type = nullptr;
  void* target = nullptr;
};

/// Fills an object by its type tables and collects what is wrong.
class Reader final : public JsonEvents {
 public:
  Reader(std::string_view text, const JsonType& type, void* target, const ReadLimits& limits)
      : text_(text), root_{&type, target}, limits_(limits) {}

  Findings read();

  bool null() override;
  bool boolean(bool value) override;
  bool integer(std::int64_t value) override;
  bool number(const std::string& text) override;
  bool text(std::string& value) override;
  bool begin_object() override { return begin(JsonShape::object, "object"); }
  bool key(std::string& name) override;
  bool end_object() override;
  bool begin_list() override { return begin(JsonShape::list, "lijst"); }
  bool end_list() override;
  void broken_at(std::size_t position) override { report_place("json.syntaxis", position); }
  void beyond_numbers(const std::string& text) override;

 private:
  Slot next_slot();
  static Slot filled(Slot slot);
  bool begin(JsonShape shape, std::string_view word);
  bool read_text(Slot slot, std::string& value);
  bool read_date(Slot slot, const std::string& value);
  bool read_word(Slot slot, const std::string& value);
  bool number_does_not_fit(const JsonType& type, const std::string& text);
  bool mismatch(const JsonType& type, std::string_view found);

  /// The JSON pointer to where the outermost `levels` frames stand; without argument all of them.
  [[nodiscard]] std::string pointer(std::size_t levels = k_all_levels) const;
  bool report(std::string code, std::string pad, std::vector<Parameter> parameters,
              std::vector<std::string> choices = {});
  void report_place(std::string code, std::size_t position);

  std::string_view text_;
  Slot root_;
  const ReadLimits& limits_;
  std::vector<Frame> frames_;
  Findings problems_;
};

Findings Reader::read() {
  if (text_.size() > limits_.bytes) {
    report("json.omvang", "",
           {getal_parameter("omvang", static_cast<std::int64_t>(text_.size())),
            getal_parameter("maximum", static_cast<std::int64_t>(limits_.bytes))});
  } else if (!is_valid_utf8(text_)) {
    report_place("json.utf8", first_invalid_byte(text_));
  } else {
    scan_json(text_, *this);
  }
  sort_findings(problems_);
  return std::move(problems_);
}

// --- where values go ---

Slot Reader::next_slot() {
  if (frames_.empty()) return root_;
  Frame& frame = frames_.back();
  if (frame.type == nullptr) return {};
  if (frame.type->shape == JsonShape::object) {
    if (frame.field == k_no_field) return {};
    const JsonField& field = frame.type->fields[frame.field];
    return {field.type, field.address(frame.target)};
  }
  ++frame.count;
  if (frame.count <= limits_.list_length) {
    return {frame.type->inner, frame.type->append(frame.target)};
  }
  if (frame.count == limits_.list_length + 1) {
    report("json.lijst_te_lang", pointer(frames_.size() - 1),
           {getal_parameter("maximum", static_cast<std::int64_t>(limits_.list_length))});
  }
  return {};
}

/// A value comes that is not null: an optional gets something to hold it.
Slot Reader::filled(Slot slot) {
  if (slot.type == nullptr || slot.type->shape != JsonShape::optional) return slot;
  return {slot.type->inner, slot.type->append(slot.target)};
}

bool Reader::begin(JsonShape shape, std::string_view word) {
  const Slot slot = filled(next_slot());
  if (frames_.size() >= limits_.depth) {
    report("json.diepte", pointer(),
           {getal_parameter("maximum", static_cast<std::int64_t>(limits_.depth))});
    return false;
  }
  Frame frame;
  bool go_on = problems_.size() < limits_.problems;
  if (slot.type != nullptr && slot.type->shape == shape) {
    frame.type = slot.type;
    frame.target = slot.target;
  } else if (slot.type != nullptr) {
    go_on = mismatch(*slot.type, word);
  }
  frames_.push_back(frame);
  return go_on;
}

bool Reader::key(std::string& name) {
  Frame& frame = frames_.back();
  if (frame.type == nullptr) return true;
  const std::span<const JsonField> fields = frame.type->fields;
  frame.field = k_no_field;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name != name) continue;
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((frame.seen & bit) != 0) {
      return report("json.dubbele_sleutel", pointer() + pointer_step(name),
                    {tekst_parameter("veld", shortened(name))});
    }
    frame.seen |= bit;
    frame.field = i;
    return true;
  }
  std::vector<std::string_view> known;
  for (const JsonField& field : fields) known.push_back(field.name);
  return report("json.onbekende_sleutel", pointer() + pointer_step(shortened(name)),
                {tekst_parameter("veld", shortened(name))}, nearest_words(name, known));
}

bool Reader::end_object() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.type == nullptr) return true;
  const std::string here = pointer();
  for (std::size_t i = 0; i < frame.type->fields.size(); ++i) {
    const JsonField& field = frame.type->fields[i];
    const bool seen = (frame.seen & (std::uint64_t{1} << i)) != 0;
    if (seen || !field.required) continue;
    if (!report("json.ontbreekt", here + pointer_step(field.name),
                {tekst_parameter("veld", std::string(field.name))})) {
      return false;
    }
  }
  return true;
}

bool Reader::end_list() {
  frames_.pop_back();
  return true;
}

// --- values ---

bool Reader::null() {
  const Slot slot = next_slot();
  if (slot.type == nullptr || slot.type->shape == JsonShape::optional) return true;
  return mismatch(*slot.type, "leeg");
}

bool Reader::boolean(bool value) {
  const Slot slot = filled(next_slot());
  if (slot.type == nullptr) return true;
  if (slot.type->shape != JsonShape::boolean) return mismatch(*slot.type, "ja_of_nee");
  *static_cast<bool*>(slot.target) = value;
  return true;
}

bool Reader::integer(std::int64_t value) {
  const Slot slot = filled(next_slot());
  if (slot.type == nullptr) return true;
  const JsonType& type = *slot.type;
  switch (type.shape) {
    case JsonShape::integer:
    case JsonShape::id:
      if (value < type.smallest || value > type.largest) {
        return number_does_not_fit(type, std::to_string(value));
      }
      type.set(slot.target, value);
      return true;
    case JsonShape::decimal:
      if (value < 0 || value > k_largest_decimal) {
        return number_does_not_fit(type, std::to_string(value));
      }
      *static_cast<Decimal*>(slot.target) = whole(static_cast<std::int32_t>(value));
      return true;
    default: return mismatch(type, "heel_getal");
  }
}

bool Reader::number(const std::string& text) {
  const Slot slot = filled(next_slot());
  if (slot.type == nullptr) return true;
  const JsonType& type = *slot.type;
  const bool is_whole = text.find_first_of(".eE") == std::string::npos;
  switch (type.shape) {
    case JsonShape::integer:
    case JsonShape::id:
      return is_whole ? number_does_not_fit(type, text) : mismatch(type, "getal");
    case JsonShape::decimal:
      if (const auto decimal = parse_decimal(text)) {
        *static_cast<Decimal*>(slot.target) = *decimal;
        return true;
      }
      return number_does_not_fit(type, text);
    default: return mismatch(type, is_whole ? "heel_getal" : "getal");
  }
}

bool Reader::text(std::string& value) {
  const Slot slot = filled(next_slot());
  if (slot.type == nullptr) return true;
  switch (slot.type->shape) {
    case JsonShape::text: return read_text(slot, value);
    case JsonShape::date: return read_date(slot, value);
    case JsonShape::word: return read_word(slot, value);
    default: return mismatch(*slot.type, "tekst");
  }
}

bool Reader::read_text(Slot slot, std::string& value) {
  if (value.size() > limits_.text_bytes) {
    return report("json.tekst_te_lang", pointer(),
                  {getal_parameter("maximum", static_cast<std::int64_t>(limits_.text_bytes))});
  }
  if (value.find('\0') != std::string::npos) return report("json.nulteken", pointer(), {});
  *static_cast<std::string*>(slot.target) = std::move(value);
  return true;
}

bool Reader::read_date(Slot slot, const std::string& value) {
  const auto date = parse_iso_date(value);
  if (!date) {
    return report("json.datum", pointer(), {tekst_parameter("waarde", shortened(value))});
  }
  *static_cast<CivilDate*>(slot.target) = *date;
  return true;
}

bool Reader::read_word(Slot slot, const std::string& value) {
  const std::span<const std::string_view> words = slot.type->words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != value) continue;
    slot.type->set(slot.target, static_cast<std::int64_t>(i));
    return true;
  }
  return report("json.onbekend_woord", pointer(), {tekst_parameter("waarde", shortened(value))},
                {words.begin(), words.end()});
}

// --- what is wrong ---

bool Reader::number_does_not_fit(const JsonType& type, const std::string& text) {
  const bool decimal = type.shape == JsonShape::decimal;
  return report("json.getal", pointer(),
                {tekst_parameter("waarde", shortened(text)),
                 getal_parameter("minimum", decimal ? 0 : type.smallest),
                 getal_parameter("maximum", decimal ? k_largest_decimal : type.largest),
                 getal_parameter("decimalen", decimal ? 3 : 0)});
}

void Reader::beyond_numbers(const std::string& text) {
  const Slot slot = filled(next_slot());
  const bool numeric = slot.type != nullptr && (slot.type->shape == JsonShape::integer ||
                                                slot.type->shape == JsonShape::id ||
                                                slot.type->shape == JsonShape::decimal);
  if (numeric) number_does_not_fit(*slot.type, text);
  else if (slot.type != nullptr) mismatch(*slot.type, "getal");
  // In content that is skipped: why it is skipped has been reported.
}

bool Reader::mismatch(const JsonType& type, std::string_view found) {
  const JsonType& wanted = type.shape == JsonShape::optional ? *type.inner : type;
  return report("json.soort", pointer(),
                {woord_parameter("verwacht", expected_word(wanted.shape)),
                 woord_parameter("gekregen", found)});
}

std::string Reader::pointer(std::size_t levels) const {
  std::string path;
  for (const Frame& frame : frames_) {
    if (levels-- == 0 || frame.type == nullptr) break;
    if (frame.type->shape == JsonShape::list) {
      if (frame.count > 0) path += '/' + std::to_string(frame.count - 1);
    } else if (frame.field != k_no_field) {
      path += pointer_step(frame.type->fields[frame.field].name);
    } else {
      break;
    }
  }
  return path;
}

bool Reader::report(std::string code, std::string pad, std::vector<Parameter> parameters,
                    std::vector<std::string> choices) {
  if (problems_.size() >= limits_.problems) return false;  // who reported last could not stop
  Finding finding;
  finding.code = std::move(code);
  finding.pad = std::move(pad);
  finding.parameters = std::move(parameters);
  if (!choices.empty()) {
    Herstel herstel;
    herstel.soort = HerstelSoort::kies;
    herstel.keuzes = std::move(choices);
    finding.herstel = std::move(herstel);
  }
  problems_.push_back(std::move(finding));
  return problems_.size() < limits_.problems;
}

void Reader::report_place(std::string code, std::size_t position) {
  const TextPlace place = place_of(text_, position);
  report(std::move(code), pointer(),
         {getal_parameter("regel", place.line), getal_parameter("kolom", place.column)});
}

}  // namespace

Findings read_json_into(std::string_view text, const JsonType& type, void* target,
                        const ReadLimits& limits) {
  return Reader(text, type, target, limits).read();
}

}  // namespace stagepad
