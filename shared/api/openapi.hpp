#pragma once

#include <string>
#include <string_view>

namespace stagepad::api {

/// The API as an OpenAPI 3.1 document (JSON), made from the endpoints and the field lists: what goes
/// in and out, what a call must say, and every status it can be answered with. The same text for the
/// same build; `versie` is that of the program.
std::string openapi_document(std::string_view versie);

}  // namespace stagepad::api
