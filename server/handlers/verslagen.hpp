#pragma once

#include "server/handlers/call.hpp"

namespace stagepad {

// Documents of reports: added with their bytes as the body, and given back as files. In verslagen.cpp.

Answer<Uitkomst> voeg_verslag_toe(const Call& call, const Verslagtoevoeging& toevoeging);
Answer<api::Document> get_verslagdocument(const Call& call);

}  // namespace stagepad
