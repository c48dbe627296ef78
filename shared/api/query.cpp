#include "shared/api/query.hpp"

#include <algorithm>

#include "shared/codec/json_writer.hpp"

namespace stagepad::api {

namespace {

const JsonType& value_type(const JsonType& type) {
  return type.shape == JsonShape::optional ? *type.inner : type;
}

bool is_whole_number(std::string_view text) {
  if (text.size() > 1 && text.front() == '-') text.remove_prefix(1);
  if (text.empty() || text.size() > 18 || (text.size() > 1 && text.front() == '0')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The value as JSON of its shape where it can be that, else as text, which the reader refuses.
void write_value(std::string& out, const JsonType& type, std::string_view text) {
  const bool is_number = type.shape == JsonShape::integer || type.shape == JsonShape::id;
  const bool is_boolean = type.shape == JsonShape::boolean;
  if ((is_number && is_whole_number(text)) || (is_boolean && (text == "true" || text == "false"))) {
    out += text;
  } else {
    write_json_text(out, text);
  }
}

const JsonField* find_field(const JsonType& type, std::string_view name) {
  for (const JsonField& field : type.fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

void write_list(std::string& out, const QueryPairs& pairs, const JsonField& field) {
  out += '[';
  for (const auto& [name, text] : pairs) {
    if (name != field.name) continue;
    if (out.back() != '[') out += ',';
    write_value(out, *field.type->inner, text);
  }
  out += ']';
}

}  // namespace

std::string query_as_json(const QueryPairs& pairs, const JsonType& type) {
  std::string out = "{";
  std::vector<std::string_view> lists;
  for (const auto& [name, text] : pairs) {
    const JsonField* field = find_field(type, name);
    const bool is_list = field && field->type->shape == JsonShape::list;
    if (is_list && std::find(lists.begin(), lists.end(), name) != lists.end()) continue;
    if (out.size() > 1) out += ',';
    write_json_text(out, name);
    out += ':';
    if (is_list) {
      lists.push_back(field->name);
      write_list(out, pairs, *field);
    } else if (field) {
      write_value(out, value_type(*field->type), text);
    } else {
      write_json_text(out, text);
    }
  }
  return out + '}';
}

}  // namespace stagepad::api
