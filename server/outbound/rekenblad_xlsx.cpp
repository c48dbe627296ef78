#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "server/outbound/rekenblad.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

constexpr std::size_t k_widest = 48;   // characters
constexpr std::size_t k_narrowest = 9;  // "1-1-2027" and the arrow of the filter

/// A file that exists in memory alone: what is written stands on no disk, and goes when this does.
class MemoryFile {
 public:
  MemoryFile() : handle_(::memfd_create("export", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (handle_ >= 0) ::close(handle_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] bool is_open() const { return handle_ >= 0; }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(handle_); }
  [[nodiscard]] std::string content() const {
    std::string bytes;
    char part[1U << 16U];
    while (true) {
      const ssize_t got = ::pread(handle_, part, sizeof part, static_cast<off_t>(bytes.size()));
      if (got <= 0) return bytes;
      bytes.append(part, static_cast<std::size_t>(got));
    }
  }

 private:
  int handle_;
};

lxw_datetime day_of(CivilDate day) {
  lxw_datetime out{};
  out.year = day.year();
  out.month = day.month();
  out.day = day.day();
  return out;
}

struct CellWriter {
  lxw_worksheet* sheet;
  lxw_format* date;
  lxw_row_t row;
  lxw_col_t column;

  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    if (text.empty()) return LXW_NO_ERROR;
    return worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
  }
  lxw_error operator()(CivilDate day) const {
    lxw_datetime value = day_of(day);
    return worksheet_write_datetime(sheet, row, column, &value, date);
  }
  lxw_error operator()(std::int64_t number) const {
    return worksheet_write_number(sheet, row, column, static_cast<double>(number), nullptr);
  }
  lxw_error operator()(Decimal number) const {
    return worksheet_write_number(sheet, row, column, number.thousandths / 1000.0, nullptr);
  }
};

std::size_t width_of(const Cel& cel) {
  const auto* text = std::get_if<std::string>(&cel);
  return text ? count_code_points(*text) : 0;
}

void set_widths(lxw_worksheet* sheet, const Rekenblad& blad) {
  for (std::size_t i = 0; i < blad.koppen.size(); ++i) {
    std::size_t widest = count_code_points(blad.koppen[i]) + 3;
    for (const auto& rij : blad.rijen) widest = std::max(widest, width_of(rij[i]) + 1);
    const auto column = static_cast<lxw_col_t>(i);
    const auto width = static_cast<double>(std::clamp(widest, k_narrowest, k_widest));
    worksheet_set_column(sheet, column, column, width, nullptr);
  }
}

/// The first thing that went wrong, or none.
lxw_error fill(lxw_workbook* book, lxw_worksheet* sheet, const Rekenblad& blad) {
  lxw_format* heading = workbook_add_format(book);
  format_set_bold(heading);
  format_set_bottom(heading, LXW_BORDER_THIN);
  lxw_format* date = workbook_add_format(book);
  // The program shows it as its reader writes days; the value stays a day.
  format_set_num_format_index(date, 14);
  lxw_error first = LXW_NO_ERROR;
  const auto note = [&](lxw_error error) {
    if (first == LXW_NO_ERROR) first = error;
  };
  for (std::size_t i = 0; i < blad.koppen.size(); ++i) {
    note(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), blad.koppen[i].c_str(), heading));
  }
  for (std::size_t r = 0; r < blad.rijen.size(); ++r) {
    for (std::size_t c = 0; c < blad.rijen[r].size(); ++c) {
      const CellWriter writer{sheet, date, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c)};
      note(std::visit(writer, blad.rijen[r][c]));
    }
  }
  if (blad.koppen.empty()) return first;
  worksheet_freeze_panes(sheet, 1, 0);
  const auto last_row = static_cast<lxw_row_t>(blad.rijen.size());
  note(worksheet_autofilter(sheet, 0, 0, last_row, static_cast<lxw_col_t>(blad.koppen.size() - 1)));
  set_widths(sheet, blad);
  return first;
}

Failure failed(const std::string& why) { return {"export.xlsx", why}; }

}  // namespace

Result<std::string> xlsx_of(const Rekenblad& blad, CivilDate op) {
  const MemoryFile file;
  if (!file.is_open()) return failed(std::strerror(errno));
  lxw_workbook* book = workbook_new(file.path().c_str());
  if (book == nullptr) return failed("no memory");
  std::string title = blad.naam;
  lxw_doc_properties properties{};
  properties.title = title.data();
  constexpr std::int64_t k_seconds_a_day = 86'400;
  properties.created = op.days_since_1970() * k_seconds_a_day;
  workbook_set_properties(book, &properties);
  lxw_worksheet* sheet = workbook_add_worksheet(book, blad.naam.c_str());
  const lxw_error filled = sheet == nullptr ? LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED : fill(book, sheet, blad);
  const lxw_error closed = workbook_close(book);  // frees it, whatever comes out
  for (const lxw_error error : {filled, closed}) {
    if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
  }
  return file.content();
}

}  // namespace stagepad
