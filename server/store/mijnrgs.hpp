#pragma once

#include <vector>

#include "server/store/connection.hpp"
#include "server/store/writer.hpp"
#include "shared/process/mijnrgs.hpp"

namespace stagepad::store {

/// What was copied over of this training, by part.
std::vector<MijnRgsOvername> list_mijnrgs_overnames(ReadConnection& db, TrajectId traject);

/// Keeps these in the place of those there were of this part.
void save_mijnrgs_overnames(Transaction& tx, OnderdeelId onderdeel, const std::vector<MijnRgsOvername>& overnames);

}  // namespace stagepad::store
