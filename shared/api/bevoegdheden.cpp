#include "shared/api/bevoegdheden.hpp"

#include <algorithm>
#include <array>

namespace stagepad::api {

namespace {

using enum Betrekking;

constexpr Bevoegdheid k_bevoegdheden[] = {
    {Permission::sees_traject, Rol::aios, in_traject},
    {Permission::sees_traject, Rol::instituutsopleider, in_traject},
    {Permission::sees_traject, Rol::praktijkopleider, in_traject},
    {Permission::sees_traject, Rol::stagebureau, in_traject},
    {Permission::acts_as_aios, Rol::aios, in_traject},
    {Permission::decides, Rol::instituutsopleider, in_traject},
    {Permission::decides, Rol::praktijkopleider, in_traject},
    {Permission::arranges_place, Rol::instituutsopleider, in_traject},
    {Permission::arranges_place, Rol::stagebureau, in_traject},
    {Permission::agrees_to_place, Rol::aios, in_traject},
    {Permission::agrees_to_place, Rol::instituutsopleider, in_traject},
    {Permission::agrees_to_place, Rol::stagebureau, in_traject},
    {Permission::gets_letters, Rol::aios, in_traject},
    {Permission::gets_letters, Rol::instituutsopleider, in_traject},
    {Permission::gets_letters, Rol::stagebureau, in_traject},
    {Permission::takes_part, Rol::aios, in_traject},
    {Permission::takes_part, Rol::instituutsopleider, in_traject},
    {Permission::takes_part, Rol::praktijkopleider, in_traject},
    {Permission::takes_part, Rol::stagebureau, in_traject},
    {Permission::judges_report, Rol::instituutsopleider, in_traject},
    {Permission::judges_report, Rol::praktijkopleider, in_traject},
    {Permission::judges_report, Rol::stagebureau, in_traject},
    {Permission::manages_traject, Rol::stagebureau, in_traject},
    {Permission::makes_trajecten, Rol::stagebureau, geen},
    {Permission::watches_all, Rol::stagebureau, geen},
    {Permission::sees_personen, Rol::stagebureau, geen},
    {Permission::sees_personen, Rol::beheerder, geen},
    {Permission::manages_personen, Rol::beheerder, geen},
    {Permission::sees_all_plaatsen, Rol::instituutsopleider, geen},
    {Permission::sees_all_plaatsen, Rol::stagebureau, geen},
    {Permission::sees_all_plaatsen, Rol::beheerder, geen},
    {Permission::manages_plaatsen, Rol::stagebureau, geen},
    {Permission::approves_plaatsen, Rol::instituutsopleider, geen},
    {Permission::exports, Rol::instituutsopleider, geen},
    {Permission::exports, Rol::stagebureau, geen},
    {Permission::imports, Rol::stagebureau, geen},
    {Permission::plans_rondes, Rol::stagebureau, geen},
    {Permission::words_texts, Rol::stagebureau, geen},
    {Permission::words_texts, Rol::beheerder, geen},
    {Permission::sees_audit, Rol::beheerder, geen},
    {Permission::manages_instellingen, Rol::beheerder, geen},
};

/// Is a place shown, by what the institution wants and whether the IO has approved it? Whoever
/// `sees_all_plaatsen` is not asked this.
struct Plaatsregel {
  Zichtbaarheid zichtbaarheid;
  Plaatszicht minstens;
};

constexpr Plaatsregel k_plaatsregels[] = {
    {Zichtbaarheid::iedereen, Plaatszicht::openbaar},
    {Zichtbaarheid::ingelogd, Plaatszicht::zichtbaar},
};

/// Who sees a field; without roles: everybody who is signed in.
struct Veldregel {
  Veld veld;
  std::span<const Rol> rollen;
};

constexpr std::array k_met_adressen = {Rol::stagebureau, Rol::beheerder};
constexpr std::array k_vraagt_beschikbaarheid = {Rol::stagebureau};
constexpr Veldregel k_veldregels[] = {
    {Veld::stageplaats_contactpersoon, {}},
    {Veld::stageplaats_contact_email, k_vraagt_beschikbaarheid},
    {Veld::persoon_email, k_met_adressen},
};

bool has(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

bool grants(Permission permission, const std::vector<Rol>& rollen) {
  return std::any_of(std::begin(k_bevoegdheden), std::end(k_bevoegdheden), [&](const auto& line) {
    return line.permission == permission && has(rollen, line.rol);
  });
}

}  // namespace

std::span<const Bevoegdheid> bevoegdheden() { return k_bevoegdheden; }

Access access_of(Permission permission, const std::vector<Rol>& rollen) {
  if (permission == Permission::anyone || permission == Permission::signed_in) {
    return Access::allowed;
  }
  if (grants(permission, rollen)) return Access::allowed;
  if (is_about_traject(permission) && !grants(Permission::sees_traject, rollen)) {
    return Access::hidden;
  }
  return Access::forbidden;
}

Rol rol_met(Permission permission) {
  for (const Bevoegdheid& line : k_bevoegdheden) {
    if (line.permission == permission) return line.rol;
  }
  return Rol::beheerder;
}

Plaatszicht plaatszicht_van(Aanmelding aanmelding, const std::vector<Rol>& rollen) {
  if (aanmelding == Aanmelding::geen) return Plaatszicht::openbaar;
  return grants(Permission::sees_all_plaatsen, rollen) ? Plaatszicht::alle : Plaatszicht::zichtbaar;
}

bool is_te_zien(const Stageplaats& plaats, Plaatszicht zicht) {
  if (zicht == Plaatszicht::alle) return true;
  if (!plaats.goedgekeurd) return false;
  return std::any_of(std::begin(k_plaatsregels), std::end(k_plaatsregels), [&](const auto& regel) {
    return regel.zichtbaarheid == plaats.zichtbaarheid && regel.minstens <= zicht;
  });
}

bool ziet_veld(Veld veld, Aanmelding aanmelding, const std::vector<Rol>& rollen) {
  if (aanmelding == Aanmelding::geen) return false;
  return std::any_of(std::begin(k_veldregels), std::end(k_veldregels), [&](const Veldregel& regel) {
    return regel.veld == veld &&
           (regel.rollen.empty() || std::any_of(regel.rollen.begin(), regel.rollen.end(),
                                                [&](Rol rol) { return has(rollen, rol); }));
  });
}

void beperk(Stageplaats& plaats, Aanmelding aanmelding, const std::vector<Rol>& rollen) {
  if (aanmelding == Aanmelding::geen) plaats.ervaringen.reset();
  if (!ziet_veld(Veld::stageplaats_contactpersoon, aanmelding, rollen) ||
      !is_te_zien(plaats, plaatszicht_van(aanmelding, rollen))) {
    plaats.contactpersoon.clear();
  }
}

void beperk(Snapshot& beeld, const std::vector<Rol>& rollen) {
  for (Stageplaats& plaats : beeld.plaatsen) beperk(plaats, Aanmelding::aangemeld, rollen);
}

void beperk(Persoon& persoon, const Actor& lezer) {
  if (persoon.id == lezer.persoon) return;
  if (!ziet_veld(Veld::persoon_email, Aanmelding::aangemeld, lezer.rollen)) persoon.email.clear();
}

}  // namespace stagepad::api
