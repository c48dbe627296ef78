#include "wasm-client/app/stapformulier.hpp"

#include <type_traits>
#include <variant>

#include "wasm-client/app/plaatsing.hpp"
#include "wasm-client/app/verlof.hpp"
#include "wasm-client/app/voortgang.hpp"

namespace stagepad::client {

namespace {

template <class C, class... Others>
constexpr bool is_one_of = (std::is_same_v<C, Others> || ...);

}  // namespace

std::string stapformulier_van(const Command& command, TrajectId traject) {
  return std::visit(
      [traject](const auto& each) {
        using C = std::decay_t<decltype(each)>;
        if constexpr (is_one_of<C, MeldPlaats, BeoordeelPlaatsing, PlaatsOnderVoorbehoud, LaatOngeplaatst,
                                WijsPlaatsToe, TrekPlaatsingIn>) {
          return plek_formulier(each.onderdeel);
        } else if constexpr (std::is_same_v<C, DienStageplanIn>) {
          return formulier_naam(Stageformulier::stageplan, each.onderdeel);
        } else if constexpr (std::is_same_v<C, BeoordeelStageplan>) {
          return formulier_naam(Stageformulier::stageplanoordeel, each.onderdeel);
        } else if constexpr (std::is_same_v<C, LegBegeleidingVast>) {
          return formulier_naam(Stageformulier::begeleiding, each.onderdeel);
        } else if constexpr (std::is_same_v<C, WijzigStagebegeleider>) {
          return formulier_naam(Stageformulier::stagebegeleider, each.onderdeel);
        } else if constexpr (std::is_same_v<C, WijzigEinde>) {
          return formulier_naam(Stageformulier::einde, each.onderdeel);
        } else if constexpr (std::is_same_v<C, LegGereedheidVast>) {
          return formulier_naam(Stageformulier::gereedheid, each.onderdeel);
        } else if constexpr (std::is_same_v<C, DeelErvaring>) {
          return formulier_naam(Stageformulier::ervaring, each.onderdeel) + each.deel;
        } else if constexpr (std::is_same_v<C, BereidBesluitVoor>) {
          return voorbereiding_formulier(each);
        } else if constexpr (is_one_of<C, DienVerslagIn, GeefStagebeoordeling, BeoordeelVerslag>) {
          return formulier_naam(Stageformulier::verslag, each.onderdeel);
        } else if constexpr (std::is_same_v<C, GeefPraktijktoets>) {
          return formulier_naam(Stageformulier::namens, each.onderdeel);
        } else if constexpr (std::is_same_v<C, WijzigVerlof>) {
          return verlof_formuliernaam(traject);
        } else {
          return std::string();
        }
      },
      command);
}

}  // namespace stagepad::client
