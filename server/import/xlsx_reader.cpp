#include <zip.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <utility>

#include "server/import/tabel.hpp"
#include "shared/base/text.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

namespace {

// What a workbook may unpack to: a table of k_max_importrijen long lines stays below it, and a file of a few kB that
// becomes gigabytes is stopped while it unpacks.
constexpr zip_int64_t k_max_entries = 2000;
constexpr std::size_t k_max_part = 48U << 20U;
constexpr std::size_t k_max_parts = 80U << 20U;

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// An element's name without its prefix: some programs write x:row for row.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& each : parent.children()) {
    if (local_name(each) == name) return each;
  }
  return {};
}

/// The value of an attribute by its name without prefix ("r:id").
std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    const std::string_view own = each.name();
    const std::size_t colon = own.find(':');
    if ((colon == std::string_view::npos ? own : own.substr(colon + 1)) == name) return each.value();
  }
  return {};
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The text of a shared or inline string: its runs, without what says how it is pronounced.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& each : node.children()) {
    if (local_name(each) == "t") text += each.child_value();
    if (local_name(each) == "r") text += text_of(each);
  }
  return text;
}

/// Does a number format show a day (ECMA-376 part 1, 18.8.30 and 18.8.31)? Of its letters count those outside quotes,
/// brackets and escapes.
bool shows_date(std::string_view format) {
  char ends_at = 0;
  bool escaped = false;
  for (const char c : format) {
    if (escaped) {
      escaped = false;
    } else if (ends_at != 0) {
      if (c == ends_at) ends_at = 0;
    } else if (c == '"') {
      ends_at = '"';
    } else if (c == '[') {
      ends_at = ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      escaped = true;
    } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y' || c == 'j' || c == 'J' || c == 'm' || c == 'M') {
      return true;
    } else if (c == ';') {
      // What follows is for negative numbers and texts.
      return false;
    }
  }
  return false;
}

bool is_builtin_date(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

/// Which days a workbook counts from. That of 1900 holds a 29 February 1900 that never was.
enum class Epoch { year_1900, year_1904 };

std::optional<CivilDate> date_of(double serial, Epoch epoch) {
  constexpr double k_many = 200'000;
  if (!(serial >= 0 && serial < k_many)) return std::nullopt;
  const int days = static_cast<int>(std::floor(serial));
  if (epoch == Epoch::year_1904) return CivilDate::of(1904, 1, 1).plus_days(days);
  if (days < 61) return std::nullopt;
  const CivilDate date = CivilDate::of(1900, 3, 1).plus_days(days - 61);
  return date > k_last_day ? std::nullopt : std::optional(date);
}

/// A number as people read it: what binary fractions add far behind the comma falls away.
std::string number_text(std::string_view written) {
  const std::string text(written);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || *end != '\0' || !std::isfinite(value)) return text;
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, std::abs(value) < 1e15 && value == std::floor(value) ? "%.0f" : "%.10g", value);
  return buffer;
}

/// "BC12" is column 54, counted from 0; no value when it names none.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (++letters > 3) return std::nullopt;
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

class XlsxReader {
 public:
  GelezenTabel read(std::string_view inhoud, std::string_view blad) {
    if (open(inhoud)) read_workbook(blad);
    return maker_.finish();
  }

 private:
  bool open(std::string_view inhoud) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(inhoud.data(), inhoud.size(), 0, &error);
    zip_t* zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (source && !zip) zip_source_free(source);
    zip_error_fini(&error);
    zip_.reset(zip);
    if (!zip_) return broken();
    if (zip_get_num_entries(zip, 0) <= k_max_entries) return true;
    maker_.refuse("importbestand.te_veel_uitgepakt");
    return false;
  }

  bool broken() {
    maker_.refuse("importbestand.kapot");
    return false;
  }

  /// The bytes of a part; no value when it is not there, or (with a refusal) cannot be unpacked.
  std::optional<std::string> part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file) {
      broken();
      return std::nullopt;
    }
    std::string bytes;
    char buffer[64 << 10];
    zip_int64_t count = 0;
    while ((count = zip_fread(file.get(), buffer, sizeof buffer)) > 0) {
      // What the file says of its sizes is not relied on.
      unpacked_ += static_cast<std::size_t>(count);
      if (unpacked_ > k_max_parts || bytes.size() + static_cast<std::size_t>(count) > k_max_part) {
        maker_.refuse("importbestand.te_veel_uitgepakt");
        return std::nullopt;
      }
      bytes.append(buffer, static_cast<std::size_t>(count));
    }
    if (count < 0) {
      broken();
      return std::nullopt;
    }
    return bytes;
  }

  /// Document type declarations are skipped, so no entity ever becomes a text.
  bool parse(const std::string& name, pugi::xml_document& document, bool is_needed) {
    auto bytes = part(name);
    if (!bytes) return is_needed ? broken() : false;
    if (!document.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata)) return broken();
    return true;
  }

  void read_workbook(std::string_view blad) {
    pugi::xml_document document;
    if (zip_name_locate(zip_.get(), "xl/workbook.xml", ZIP_FL_NOCASE) < 0) {
      maker_.refuse("importbestand.soort");
      return;
    }
    if (!parse("xl/workbook.xml", document, true)) return;
    const pugi::xml_node workbook = child(document, "workbook");
    if (is_true(attribute(child(workbook, "workbookPr"), "date1904"))) epoch_ = Epoch::year_1904;
    const pugi::xml_node sheet = choose_sheet(child(workbook, "sheets"), blad);
    if (!sheet) {
      maker_.refuse("importbestand.geen_blad");
      return;
    }
    const std::string path = path_of(std::string(attribute(sheet, "id")));
    if (path.empty()) {
      broken();
      return;
    }
    read_strings();
    read_styles();
    read_sheet(path);
  }

  static pugi::xml_node choose_sheet(const pugi::xml_node& sheets, std::string_view blad) {
    pugi::xml_node first;
    for (const pugi::xml_node& each : sheets.children()) {
      const std::string_view state = attribute(each, "state");
      const bool is_shown = state.empty() || state == "visible";
      if (is_shown && folded(trimmed(attribute(each, "name"))) == folded(blad)) return each;
      if (is_shown && !first) first = each;
    }
    return first;
  }

  /// Where the sheet with this relation lies in the zip file.
  std::string path_of(const std::string& relation) {
    pugi::xml_document document;
    if (!parse("xl/_rels/workbook.xml.rels", document, true)) return {};
    for (const pugi::xml_node& each : child(document, "Relationships").children()) {
      if (attribute(each, "Id") != relation) continue;
      const std::string target(attribute(each, "Target"));
      return target.empty() || target.front() != '/' ? "xl/" + target : target.substr(1);
    }
    return {};
  }

  void read_strings() {
    pugi::xml_document document;
    if (!parse("xl/sharedStrings.xml", document, false)) return;
    for (const pugi::xml_node& each : child(document, "sst").children()) {
      if (local_name(each) == "si") strings_.push_back(text_of(each));
    }
  }

  void read_styles() {
    pugi::xml_document document;
    if (!parse("xl/styles.xml", document, false)) return;
    const pugi::xml_node sheet = child(document, "styleSheet");
    std::set<int> dates;
    std::set<int> others;
    for (const pugi::xml_node& each : child(sheet, "numFmts").children()) {
      const auto id = number_of(attribute(each, "numFmtId"));
      if (id) (shows_date(attribute(each, "formatCode")) ? dates : others).insert(*id);
    }
    for (const pugi::xml_node& each : child(sheet, "cellXfs").children()) {
      const int format = number_of(attribute(each, "numFmtId")).value_or(0);
      is_date_.push_back(dates.count(format) > 0 || (is_builtin_date(format) && others.count(format) == 0));
    }
  }

  void read_sheet(const std::string& path) {
    pugi::xml_document document;
    if (!parse(path, document, true)) return;
    int line = 0;
    for (const pugi::xml_node& row : child(child(document, "worksheet"), "sheetData").children()) {
      line = number_of(attribute(row, "r")).value_or(line + 1);
      std::vector<std::string> cells;
      std::size_t next = 0;
      for (const pugi::xml_node& cell : row.children()) {
        const std::size_t column = column_of(attribute(cell, "r")).value_or(next);
        std::string value = value_of(cell);
        next = column + 1;
        // Cells far to the right that hold nothing are only coloured.
        if (value.empty()) continue;
        if (column > k_max_importkolommen) {
          cells.resize(k_max_importkolommen + 1);
          cells.back() = std::move(value);
          break;
        }
        if (cells.size() <= column) cells.resize(column + 1);
        cells[column] = std::move(value);
      }
      if (!maker_.add(line, std::move(cells))) return;
    }
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return text_of(child(cell, "is"));
    const std::string_view value = child(cell, "v").child_value();
    if (type == "s") {
      const auto index = number_of(value);
      const bool is_there = index && *index >= 0 && static_cast<std::size_t>(*index) < strings_.size();
      return is_there ? strings_[static_cast<std::size_t>(*index)] : std::string();
    }
    if (type == "b") return is_true(value) ? "ja" : "nee";
    if (type == "d") return std::string(value.substr(0, 10));
    if (type == "str" || type == "e" || value.empty()) return std::string(value);
    const int style = number_of(attribute(cell, "s")).value_or(0);
    const bool is_date = style >= 0 && static_cast<std::size_t>(style) < is_date_.size() &&
                         is_date_[static_cast<std::size_t>(style)];
    if (is_date) {
      const auto date = date_of(std::strtod(std::string(value).c_str(), nullptr), epoch_);
      if (date) return to_iso(*date);
    }
    return number_text(value);
  }

  std::unique_ptr<zip_t, CloseZip> zip_;
  std::size_t unpacked_ = 0;
  Epoch epoch_ = Epoch::year_1900;
  std::vector<std::string> strings_;
  /// By cell style.
  std::vector<bool> is_date_;
  Tabelmaker maker_;
};

}  // namespace

GelezenTabel lees_xlsx(std::string_view inhoud, std::string_view blad) { return XlsxReader().read(inhoud, blad); }

}  // namespace stagepad
