#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/calendar/civil_date.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/text/catalogue.hpp"
#include "wasm-client/app/state.hpp"
#include "wasm-client/ui/key.hpp"
#include "wasm-client/ui/theme.hpp"

namespace stagepad::client {

// What happens to the client: what a person does on a screen, and what the server answers. Views and
// the platform make actions; update() is the only one that acts on them.

struct FollowUrl { std::string url; };   ///< the address changed: a link, the back button, the start
struct SetQuery { std::string name; std::string value; };  ///< a filter or choice that stands in the URL
struct ChooseLanguage { Taal taal; };
struct ChooseTheme { ThemeChoice theme; };
struct LeaveClient { std::string url; };  ///< a page that the server makes itself
struct SignOut {};
struct Refresh {};                       ///< look whether others changed something

struct DragStage { OnderdeelId onderdeel; CivilDate start; };
struct DropStage { OnderdeelId onderdeel; CivilDate start; };
struct GiveUpDrag {};
struct MoveStage { OnderdeelId onderdeel; CivilDate start; };
struct SwapStage { OnderdeelId onderdeel; Richting richting; };
struct LoosenStage { OnderdeelId onderdeel; };
struct ArrangePart { Schemaregel regel; };  ///< share, link, length, days, part-stages of a part
struct AddPart { std::string soort; };      ///< a part that the pack leaves to the aios
struct DropAddedPart {};
struct TypeStart { OnderdeelId onderdeel; std::string typed; bool committed; };
struct ExplainSchema { std::string toelichting; };
struct DropDraftSchema {};

struct KeepAanvraag { VraagGoedkeuring aanvraag; };
struct KeepVoorkeuren { GeefVoorkeuren voorkeuren; };
struct KeepBesluit { BeslisVerzoek besluit; };
struct DropDraft { Command command; };

struct Send { Command command; };        ///< hand in: the server decides
/// A document that was chosen, for the report of a stage; `bestand`: where the page keeps it.
struct SendVerslag { VoegVerslagToe command; ui::NodeId bestand; };
/// The same for the scan of an answer on paper.
struct SendPapier { VoegPapierToe command; ui::NodeId bestand; };
struct ForgetRefusal {};

struct OpenPalet { bool on; };           ///< the box in which everything is found
struct TypePalet { std::string zoek; };

struct ChooseSeveral { bool on; };       ///< requests are ticked in the worklist
struct TickRequest { VerzoekId verzoek; bool on; };
struct OpenBundel {};                    ///< preview of approving those that are ticked
struct CloseBundel {};
struct ExplainBundel { std::string reden; };
struct ApproveBundel {};

struct SetZoom { int zoom; };
struct ShowAllFindings { bool on; };
struct Confirm { bool on; };

struct LoadMore {};                      ///< the next page of the list on the screen
struct KeepForm { Formulier formulier; };  ///< what was typed into a form
struct DropForm { std::string naam; };
struct SendChange { Change change; };
/// A form that cannot be sent as it is: the reasons are shown at its fields.
struct RefuseForm { std::string naam; Findings findings; };
struct OpenDialog { std::string naam; };  ///< an empty name closes it
struct VerifyLog {};
struct ControleerLoting { RondeId ronde; };  ///< fetch the file of a round and check it here
struct CopyText { std::string text; };   ///< to the clipboard; also what is asked of the world

/// What a request to the server was for.
enum class Asked {
  ik,
  texts,
  trajecten,
  beeld,
  pakket,
  plaatsen,
  werklijst,
  palet_trajecten,
  palet_personen,
  bundel_beeld,
  bundel_besluit,
  command,
  sign_out,
  change,
  overzicht,
  capaciteit,
  werkbord,
  antwoordtijden,
  opleiders,
  regelpakketten,
  personen,
  persoon,
  logboek,
  verificatie,
  geschiedenis,
  plaatslijst,
  plaats,
  instellingen,
  instelling,
  instellingkeuze,
  systeeminstellingen,
  berichten,
  exportweergaven,
  mijnrgs,
  imports,
  importkaart,
  importrijen,
  uitvraag,
  rondes,
  ronde,
  rondevoorstel,
  rondevoorstellen,
  mijnronde,
  ronderest,
  rondebestand,
  ruilingen,
  standaardteksten,
  standaardtekst
};

/// An answer of the server; `status` 0 when none came.
struct Answered {
  Asked asked = Asked::ik;
  std::string subject;  ///< language, hash or id it was asked for
  int status = 0;
  std::string etag;
  std::string body;
};

struct DraftsRead { std::string json; };  ///< what local storage held; empty when nothing
struct FormsRead { std::string json; };   ///< the same of forms

using Action =
    std::variant<FollowUrl, SetQuery, ChooseLanguage, ChooseTheme, LeaveClient, SignOut, Refresh, DragStage,
                 DropStage, GiveUpDrag, MoveStage, SwapStage, LoosenStage, ArrangePart, AddPart, DropAddedPart, TypeStart, ExplainSchema,
                 DropDraftSchema, KeepAanvraag, KeepVoorkeuren, KeepBesluit, DropDraft, Send, SendVerslag, SendPapier,
                 ForgetRefusal, OpenPalet, TypePalet, ChooseSeveral, TickRequest, OpenBundel, CloseBundel, ExplainBundel,
                 ApproveBundel, SetZoom, ShowAllFindings, Confirm, LoadMore, KeepForm, DropForm, SendChange, RefuseForm,
                 OpenDialog, VerifyLog, ControleerLoting, CopyText, Answered, DraftsRead, FormsRead>;

// What update() asks of the outside world.

struct Fetch {
  Asked asked = Asked::ik;
  std::string subject;
  std::string method = "GET";
  std::string path;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  ui::NodeId bestand = 0;  ///< not 0: the body is the file that was chosen there
  int timeout_ms = 30'000;
};
struct ReadDrafts { std::string key; };
struct ReadForms {};
struct WriteStorage { std::string key; std::string value; };  ///< an empty value forgets the key
struct PushUrl { std::string url; };
struct ReplaceUrl { std::string url; };
struct LeaveFor { std::string url; };
struct Toast { std::string text; ui::Tone tone = ui::Tone::neutral; };
struct SetLanguage { std::string code; };
struct SetTheme { ThemeChoice theme; };

using Effect = std::variant<Fetch, ReadDrafts, ReadForms, WriteStorage, PushUrl, ReplaceUrl, LeaveFor, Toast, CopyText,
                            SetLanguage, SetTheme>;
using Effects = std::vector<Effect>;

/// The one place where the state changes. Pure: no clock, no network, no storage; what it wants of the
/// world it returns, in order.
Effects update(State& state, const Action& action);

}  // namespace stagepad::client
