#pragma once

#include <span>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/rol.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad::api {

// Who may do and see what over the line: three tables, the one place where it is decided. Whatever no
// line grants is denied. What may be done with a stage in which fase is not repeated here: that is
// the transition table of shared/process, which check() holds every command to.

/// What an endpoint asks of its caller.
enum class Permission {
  anyone,               ///< also without a session
  signed_in,            ///< anybody with a session
  sees_traject,         ///< aios, IO or PO of the training, Stagebureau
  acts_as_aios,         ///< the aios of the training
  decides,              ///< IO or PO of the training
  arranges_place,       ///< IO of the training, Stagebureau: the place of a stage
  takes_part,           ///< aios, trainers, Stagebureau: how the supervision of a stage goes
  judges_report,        ///< trainers, Stagebureau (for the stagebegeleider): the stageverslag
  agrees_to_place,      ///< aios, IO of the training, Stagebureau: consent to a placement
  gets_letters,         ///< aios, IO of the training, Stagebureau: letters to the institution
  manages_traject,      ///< Stagebureau: what of a training no request changes
  makes_trajecten,      ///< Stagebureau
  watches_all,          ///< Stagebureau: what stands still or goes wrong in all trainings
  sees_personen,        ///< Stagebureau, beheerder
  manages_personen,     ///< beheerder
  sees_all_plaatsen,    ///< IO, Stagebureau, beheerder: also what is hidden or not approved yet
  manages_plaatsen,     ///< Stagebureau: places and institutions
  approves_plaatsen,    ///< IO
  exports,              ///< IO (own trainings), Stagebureau: tables as files
  imports,              ///< Stagebureau: bringing in tables
  plans_rondes,         ///< Stagebureau: placement rounds
  words_texts,          ///< Stagebureau, beheerder: what mails and letters say
  sees_audit,           ///< beheerder
  manages_instellingen  ///< beheerder: settings of the installation, rule packs
};

/// How somebody with a role must be tied to the object.
enum class Betrekking {
  geen,       ///< the role is enough
  in_traject  ///< it must be the role of the person in the training that the path names (rollen_in)
};

struct Bevoegdheid {
  Permission permission;
  Rol rol;
  Betrekking betrekking;
};

std::span<const Bevoegdheid> bevoegdheden();

/// What a permission gives. `hidden`: the object is not theirs, which must look the same as an object
/// that does not exist.
enum class Access { allowed, forbidden, hidden };

/// Is the permission about the training that the path names as {traject}?
constexpr bool is_about_traject(Permission permission) {
  return permission == Permission::sees_traject || permission == Permission::acts_as_aios ||
         permission == Permission::decides || permission == Permission::arranges_place ||
         permission == Permission::agrees_to_place || permission == Permission::takes_part ||
         permission == Permission::judges_report || permission == Permission::manages_traject ||
         permission == Permission::gets_letters;
}

/// Everything not granted in the table is denied. `rollen`: those of the person in the training for a
/// permission that is about one, else those in this installation.
Access access_of(Permission permission, const std::vector<Rol>& rollen);

/// Whom to ask when it is `forbidden`: the first role the table grants it to.
Rol rol_met(Permission permission);

/// Which places somebody sees. An institution shows a place to everyone, to those signed in, or not
/// at all, and the IO approves it before aios see it.
enum class Plaatszicht {
  openbaar,   ///< approved, and shown to everyone
  zichtbaar,  ///< approved, and shown to those signed in
  alle        ///< also hidden ones, and those that wait for approval
};

enum class Aanmelding { geen, aangemeld };

Plaatszicht plaatszicht_van(Aanmelding aanmelding, const std::vector<Rol>& rollen);
bool is_te_zien(const Stageplaats& plaats, Plaatszicht zicht);

/// A field that is not for everybody who may see the object it stands in.
enum class Veld {
  stageplaats_contactpersoon,  ///< the institution hides it by itself too (the store leaves it empty)
  stageplaats_contact_email,   ///< where the institution is asked
  persoon_email                ///< the own address is always seen
};

bool ziet_veld(Veld veld, Aanmelding aanmelding, const std::vector<Rol>& rollen);

/// Blanks the fields that are not for the reader. A place that is only on record for a training, and
/// that the reader may not see itself, gives no contact person.
void beperk(Stageplaats& plaats, Aanmelding aanmelding, const std::vector<Rol>& rollen);
void beperk(Snapshot& beeld, const std::vector<Rol>& rollen);
void beperk(Persoon& persoon, const Actor& lezer);

}  // namespace stagepad::api
