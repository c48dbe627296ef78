#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad::bench {

/// How much a made database holds. scale 1000 is the size the benches are about; a smaller one is for
/// trying.
struct Amounts {
  std::int64_t trainees = 60'000;
  std::int64_t parts = 900'000;
  std::int64_t audit_entries = 3'000'000;
  std::int64_t places = 5'000;
  int supervisors = 400;

  static Amounts of(int per_thousand);
};

/// Somebody who is signed in without having to hash a password: the session stands in the database.
struct SignedIn {
  PersoonId persoon;
  std::string cookie;  ///< "__Host-stagepad=…"
};

/// What a made database holds, and who can look at it.
struct LargeData {
  SignedIn trainee;
  SignedIn supervisor;    ///< an instituutsopleider with as many trainings as the others
  SignedIn office;        ///< of the Stagebureau
  SignedIn administrator;
  TrajectId training;     ///< of the trainee
  std::string programme_of_nobody;
  std::int64_t trainings = 0;
  std::int64_t parts = 0;
  std::int64_t requests = 0;
};

/// The day on which the made trainings are somewhere in the middle; give it to the server as today.
inline constexpr const char* k_large_day = "2027-03-01";

/// Fills an empty data directory with invented people, trainings, places, requests and audit entries
/// by the store's own functions, in large transactions; the same amounts give the same content but
/// for salts. Ends the program with a sentence when something fails. `say` hears how far it is.
LargeData make_large_data(const std::filesystem::path& data, const Amounts& amounts);

/// Adds a person with these roles who is signed in, to a database that no server has open.
SignedIn add_signed_in(const std::filesystem::path& data, const std::string& name,
                       const std::vector<Rol>& rollen);

/// Signs somebody in who is there already (and gets an account when there is none).
SignedIn sign_in(const std::filesystem::path& data, PersoonId persoon);

}  // namespace stagepad::bench
