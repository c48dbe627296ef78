#include "shared/api/openapi.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "shared/api/endpoints.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::api {

namespace {

/// The C++ name of T without namespaces, as the name of a schema: "Pagina<Persoon>" is
/// "Pagina_Persoon". Both compilers write "T = " and the name.
template <class T>
std::string schema_name() {
  const std::string_view pretty = __PRETTY_FUNCTION__;
  const std::size_t begin = pretty.find("T = ") + 4;
  const std::string_view full = pretty.substr(begin, pretty.find_first_of(";]", begin) - begin);
  std::string name;
  std::size_t word = 0;  // where the part after the last namespace begins
  for (const char c : full) {
    if (c == ':') {
      name.resize(word);
    } else if (c == '<' || c == ',') {
      name += '_';
      word = name.size();
    } else if (c != '>' && c != ' ') {
      name += c;
    }
  }
  return name;
}

/// Everything in the document that has a name, by name; and the names by table.
struct Schemas {
  std::map<const JsonType*, std::string> names;
  std::map<std::string, const JsonType*> types;
};

template <class T>
void collect(Schemas& schemas);

/// What the fields are of; of the list only its type is needed.
template <class... Fields>
void collect_fields(Schemas& schemas, const std::tuple<Fields...>* /*list*/) {
  (collect<typename Fields::member_type>(schemas), ...);
}

template <class T>
void collect(Schemas& schemas) {
  if constexpr (NamedEnum<T> || Described<T>) {
    std::string name = schema_name<T>();
    if (!schemas.names.emplace(&k_json_type<T>, name).second) return;
    schemas.types.emplace(std::move(name), &k_json_type<T>);
  }
  if constexpr (Described<T>) {
    collect_fields(schemas, static_cast<const decltype(Describe<T>::fields(FieldMaker{}))*>(nullptr));
  } else if constexpr (json_detail::is_optional<T> || json_detail::is_list<T>) {
    collect<typename T::value_type>(schemas);
  }
}

std::string quoted(std::string_view text) {
  std::string out;
  write_json_text(out, text);
  return out;
}

/// Members of an object, with commas where they belong.
class Members {
 public:
  Members& add(std::string_view name, std::string_view json) {
    if (!out_.empty()) out_ += ',';
    write_json_text(out_, name);
    out_ += ':';
    out_ += json;
    return *this;
  }
  Members& text(std::string_view name, std::string_view value) { return add(name, quoted(value)); }
  [[nodiscard]] std::string object() const { return "{" + out_ + "}"; }

 private:
  std::string out_;
};

std::string list_of(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    if (out.size() > 1) out += ',';
    out += item;
  }
  return out + ']';
}

std::string reference(std::string_view kind, std::string_view name) {
  std::string path = "#/components/";
  path += kind;
  path += '/';
  path += name;
  return Members().text("$ref", path).object();
}

std::string integer_schema(const JsonType& type) {
  Members schema;
  schema.text("type", "integer");
  // Beyond what JavaScript counts exactly, a bound could not be written down.
  if (type.smallest >= -k_largest_id && type.largest <= k_largest_id) {
    schema.add("minimum", std::to_string(type.smallest));
    schema.add("maximum", std::to_string(type.largest));
  } else {
    schema.text("format", "int64");
  }
  return schema.object();
}

std::string schema_of(const JsonType& type, const Schemas& schemas);

std::string definition_of(const JsonType& type, const Schemas& schemas) {
  Members schema;
  if (type.shape == JsonShape::word) {
    std::vector<std::string> words;
    for (const std::string_view word : type.words) words.push_back(quoted(word));
    return schema.text("type", "string").add("enum", list_of(words)).object();
  }
  Members properties;
  std::vector<std::string> required;
  for (const JsonField& field : type.fields) {
    properties.add(field.name, schema_of(*field.type, schemas));
    if (field.required) required.push_back(quoted(field.name));
  }
  schema.text("type", "object").add("properties", properties.object());
  if (!required.empty()) schema.add("required", list_of(required));
  return schema.add("additionalProperties", "false").object();
}

std::string schema_of(const JsonType& type, const Schemas& schemas) {
  const auto named = schemas.names.find(&type);
  if (named != schemas.names.end()) return reference("schemas", named->second);
  switch (type.shape) {
    case JsonShape::boolean:
      return R"({"type":"boolean"})";
    case JsonShape::integer:
    case JsonShape::id:
      return integer_schema(type);
    case JsonShape::text:
      return R"({"type":"string"})";
    case JsonShape::date:
      return R"({"type":"string","format":"date"})";
    case JsonShape::decimal:
      return R"({"type":"number","minimum":0,"maximum":1000000})";
    case JsonShape::optional:
      return schema_of(*type.inner, schemas);
    case JsonShape::list:
      return Members().text("type", "array").add("items", schema_of(*type.inner, schemas)).object();
    case JsonShape::word:
    case JsonShape::object:
      break;
  }
  return definition_of(type, schemas);
}

std::string parameter(std::string_view name, std::string_view in, Presence presence,
                      std::string_view schema, std::string_view description = {}) {
  Members out;
  out.text("name", name).text("in", in);
  out.add("required", presence == Presence::required ? "true" : "false");
  if (!description.empty()) out.text("description", description);
  return out.add("schema", schema).object();
}

constexpr std::string_view k_id_schema =
    R"({"type":"integer","minimum":1,"maximum":9007199254740991})";
constexpr std::string_view k_hash_schema = R"({"type":"string","pattern":"^[0-9a-f]{64}$"})";

void add_path_parameters(std::vector<std::string>& out, std::string_view pattern) {
  for (std::size_t at = pattern.find('{'); at != std::string_view::npos;
       at = pattern.find('{', at + 1)) {
    const std::string_view name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
    out.push_back(parameter(name, "path", Presence::required,
                            name == "hash" ? k_hash_schema : k_id_schema));
  }
}

bool changes(const EndpointFacts& endpoint) { return endpoint.method != Method::get; }

void add_headers(std::vector<std::string>& out, const EndpointFacts& endpoint) {
  if (endpoint.precondition != Precondition::none) {
    out.push_back(parameter("If-Match", "header", Presence::required,
                            R"({"type":"string","pattern":"^\"[0-9]{1,16}(-[^\"]*)?\"$"})",
                            "The version the change was made on, as ETag gives it."));
  }
  if (endpoint.precondition == Precondition::traject) {
    out.push_back(parameter(k_header_regelpakket, "header", Presence::required, k_hash_schema,
                            "The rule pack the change was judged by before it was sent."));
  }
  if (changes(endpoint)) {
    out.push_back(parameter(
        k_header_idempotency, "header", Presence::defaulted,
        R"({"type":"string","minLength":8,"maxLength":128,"pattern":"^[!-~]+$"})",
        "The same key with the same request is carried out once, and answered alike for a week."));
  }
}

/// An endpoint with the shapes of its types.
struct DescribedEndpoint {
  EndpointFacts facts;
  const JsonType* request = nullptr;
  const JsonType* response = nullptr;
  const JsonType* query = nullptr;
  bool takes_document = false;
  bool gives_document = false;
  bool gives_rekenblad = false;
  bool gives_archief = false;
};

std::vector<int> refusals_of(const DescribedEndpoint& endpoint) {
  const EndpointFacts& facts = endpoint.facts;
  // Whatever is asked: a request that cannot be read, too much of it, another host, a server that
  // is full or broken.
  std::vector<int> statuses = {400, 408, 413, 414, 421, 431, 500, 501, 503, 505};
  const auto add = [&](std::initializer_list<int> more) {
    statuses.insert(statuses.end(), more.begin(), more.end());
  };
  if (facts.permission != Permission::anyone) add({401});
  const bool by_role =
      facts.permission != Permission::anyone && facts.permission != Permission::signed_in;
  if (by_role || changes(facts)) add({403});
  if (facts.pattern.find('{') != std::string_view::npos) add({404});
  if (facts.precondition != Precondition::none) add({412, 428});
  if (changes(facts)) add({409, 411, 417, 422});
  // A document that is made when it is asked for, for which it may be too early.
  if ((endpoint.gives_document || endpoint.gives_archief) && endpoint.query) add({409});
  if (endpoint.request || endpoint.takes_document) add({415});
  std::sort(statuses.begin(), statuses.end());
  return statuses;
}

std::string content(std::string_view type, std::string_view schema) {
  return Members().add(type, Members().add("schema", schema).object()).object();
}

/// The media types of documents. Their bytes have no schema (OpenAPI 3.1, "Considerations for Binary Data").
std::string document_content() {
  Members types;
  for (const auto& each : EnumNames<Documentsoort>::names) types.add(mediatype_van(each.value), "{}");
  return types.object();
}

std::string rekenblad_content() {
  Members types;
  // Parameters of a media type are no part of its name here.
  for (const std::string_view type : {k_xlsx, k_csv}) types.add(type.substr(0, type.find(';')), "{}");
  return types.object();
}

std::string responses_of(const DescribedEndpoint& endpoint, const Schemas& schemas) {
  const EndpointFacts& facts = endpoint.facts;
  Members success;
  success.text("description", "Carried out.");
  const bool has_version = facts.pattern.find('{') != std::string_view::npos;
  if (has_version) success.add("headers", R"({"ETag":{"schema":{"type":"string"}}})");
  if (endpoint.response) {
    success.add("content", content("application/json", schema_of(*endpoint.response, schemas)));
  }
  if (endpoint.gives_document) success.add("content", document_content());
  if (endpoint.gives_rekenblad) success.add("content", rekenblad_content());
  if (endpoint.gives_archief) success.add("content", Members().add(k_zip, "{}").object());
  Members responses;
  responses.add(std::to_string(facts.success), success.object());
  if (!changes(facts) && has_version) {
    responses.add("304", R"({"description":"The caller has it already (If-None-Match)."})");
  }
  for (const int status : refusals_of(endpoint)) {
    responses.add(std::to_string(status), reference("responses", "Probleem"));
  }
  return responses.object();
}

/// "getTrajecten" for GET /api/trajecten: unique, because method and path are.
std::string operation_id(const EndpointFacts& facts) {
  std::string id = lower_ascii(word_of(facts.method));
  bool begins = true;
  for (const char c : facts.pattern.substr(std::string_view("/api").size())) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter) id += begins ? static_cast<char>(c >= 'a' ? c - 'a' + 'A' : c) : c;
    if (c == '{') id += "By";
    begins = !is_letter;
  }
  return id;
}

std::string operation(const DescribedEndpoint& endpoint, const Schemas& schemas) {
  std::vector<std::string> parameters;
  add_path_parameters(parameters, endpoint.facts.pattern);
  if (endpoint.query) {
    for (const JsonField& field : endpoint.query->fields) {
      parameters.push_back(parameter(field.name, "query",
                                     field.required ? Presence::required : Presence::defaulted,
                                     schema_of(*field.type, schemas)));
    }
  }
  add_headers(parameters, endpoint.facts);
  Members out;
  out.text("operationId", operation_id(endpoint.facts)).text("summary", endpoint.facts.summary);
  if (endpoint.facts.permission == Permission::anyone) out.add("security", "[{},{\"session\":[]}]");
  if (!parameters.empty()) out.add("parameters", list_of(parameters));
  if (endpoint.request) {
    out.add("requestBody",
            Members()
                .add("required", "true")
                .add("content",
                     content("application/json", schema_of(*endpoint.request, schemas)))
                .object());
  }
  if (endpoint.takes_document) {
    out.add("requestBody", Members().add("required", "true").add("content", Members().add(k_any_bytes, "{}").object()).object());
  }
  return out.add("responses", responses_of(endpoint, schemas)).object();
}

std::string paths(const std::vector<DescribedEndpoint>& endpoints, const Schemas& schemas) {
  Members out;
  std::vector<std::string_view> done;
  for (const DescribedEndpoint& first : endpoints) {
    const std::string_view pattern = first.facts.pattern;
    if (std::find(done.begin(), done.end(), pattern) != done.end()) continue;
    done.push_back(pattern);
    Members operations;
    for (const DescribedEndpoint& each : endpoints) {
      if (each.facts.pattern != pattern) continue;
      operations.add(lower_ascii(word_of(each.facts.method)), operation(each, schemas));
    }
    out.add(pattern, operations.object());
  }
  return out.object();
}

std::string components(const Schemas& schemas) {
  Members definitions;
  for (const auto& entry : schemas.types) {
    definitions.add(entry.first, definition_of(*entry.second, schemas));
  }
  const std::string problem =
      Members()
          .text("description", "Not carried out; nothing was changed. The findings say why.")
          .add("content", content("application/problem+json", reference("schemas", "Probleem")))
          .object();
  return Members()
      .add("schemas", definitions.object())
      .add("responses", Members().add("Probleem", problem).object())
      .add("securitySchemes",
           R"({"session":{"type":"apiKey","in":"cookie","name":"__Host-stagepad"}})")
      .object();
}

template <class T>
const JsonType* type_of() {
  constexpr bool is_json = !std::is_same_v<T, Nothing> && !std::is_same_v<T, Document> &&
                           !std::is_same_v<T, Rekenbladbestand> && !std::is_same_v<T, Archief>;
  if constexpr (!is_json) return nullptr;
  else return &k_json_type<T>;
}

}  // namespace

std::string openapi_document(std::string_view versie) {
  Schemas schemas;
  std::vector<DescribedEndpoint> endpoints;
  collect<Probleem>(schemas);
  for_each_endpoint([&](const auto& endpoint) {
    using E = std::decay_t<decltype(endpoint)>;
    if constexpr (E::has_request) collect<typename E::Request>(schemas);
    if constexpr (E::has_response) collect<typename E::Response>(schemas);
    DescribedEndpoint described;
    described.facts = endpoint.facts();
    described.request = type_of<typename E::Request>();
    described.response = type_of<typename E::Response>();
    described.query = type_of<typename E::Query>();
    described.takes_document = E::takes_document;
    described.gives_document = E::gives_document;
    described.gives_rekenblad = E::gives_rekenblad;
    described.gives_archief = E::gives_archief;
    endpoints.push_back(described);
  });
  const std::string info =
      Members()
          .text("title", "Stagepad")
          .text("version", versie)
          .text("description",
                "What a signed-in person can see and do. Everything that is refused is an "
                "application/problem+json with findings; changes are made on a version.")
          .add("license", R"({"name":"Apache-2.0","identifier":"Apache-2.0"})")
          .object();
  return Members()
      .text("openapi", "3.1.0")
      .add("info", info)
      .add("servers", R"([{"url":"/"}])")
      .add("security", R"([{"session":[]}])")
      .add("paths", paths(endpoints, schemas))
      .add("components", components(schemas))
      .object();
}

}  // namespace stagepad::api
