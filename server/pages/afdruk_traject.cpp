#include "server/pages/afdruk_traject.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "server/pages/besluiten.hpp"
#include "server/pages/stageverloop.hpp"
#include "server/pages/tabel.hpp"
#include "shared/command/check.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// What the parts of the page are made from. Lives while it is made.
struct Afdrukblad {
  const Toetscontext& context;
  const Catalogue& texts;
  /// Only what is about this part; nothing: about all.
  std::optional<OnderdeelId> only = {};

  [[nodiscard]] bool shows(const Onderdeel& part) const { return !only || part.id == *only; }
  [[nodiscard]] Taal taal() const { return texts.taal(); }
  [[nodiscard]] std::string date(CivilDate day) const {
    return "<span class=\"heel\">" +
           html_escaped(format_short_date(within_calendar(day), taal())) + "</span>";
  }
  [[nodiscard]] std::string name_of(const Onderdeel& part) const {
    return onderdeel_text(part.soort, taal(), &context.pakket);
  }
  [[nodiscard]] std::string word(std::string_view group, std::string_view word) const {
    return html_escaped(word_text(group, word, texts));
  }
  [[nodiscard]] std::string rol(Rol rol) const { return html_escaped(rol_text(rol, texts)); }
};

std::string leave_name(const Afdrukblad& blad, const Verlof& verlof) {
  for (const Verlofregel& regel : blad.context.pakket.regels.verlof) {
    for (const Verlofsoort& soort : regel.soorten) {
      if (soort.code == verlof.soort) return in_language(soort.naam, blad.taal());
    }
  }
  return verlof.soort;
}

std::string training_facts_html(const Afdrukblad& blad) {
  const Traject& traject = blad.context.traject;
  std::string html = "<dl class=\"feiten\">";
  const auto fact = [&](const std::string& label, const std::string& value) {
    html += "<div><dt>" + html_escaped(label) + "</dt><dd>" + html_escaped(value) + "</dd></div>";
  };
  fact(rol_text(Rol::aios, blad.texts), traject.aios.naam);
  fact(rol_text(Rol::instituutsopleider, blad.texts), traject.instituutsopleider.naam);
  if (traject.praktijkopleider) {
    fact(rol_text(Rol::praktijkopleider, blad.texts), traject.praktijkopleider->naam);
  }
  std::vector<std::string> fte;
  for (const FtePeriode& each : traject.dienstverband.fte) {
    fte.push_back(blad.texts.text(
        Tekst::afdruk_fte, {{"fte", format_decimal(each.fte, blad.taal())},
                            {"datum", format_short_date(each.vanaf, blad.taal())}}));
  }
  fact(blad.texts.plain(Tekst::afdruk_dienstverband), join_list(fte, blad.taal()));
  std::vector<std::string> leave;
  for (const Verlof& each : traject.verlof) {
    leave.push_back(leave_name(blad, each) + " " +
                    format_period({each.eerste_dag, each.laatste_dag}, blad.taal()));
  }
  if (!leave.empty()) fact(blad.texts.plain(Tekst::afdruk_verlof), join_list(leave, blad.taal()));
  fact(blad.texts.plain(Tekst::afdruk_einde),
       format_date(within_calendar(blad.context.planning.einde), blad.taal()));
  return html + "</dl>";
}

std::string place_html(const Afdrukblad& blad, const std::optional<Plek>& plek) {
  if (!plek || plek->instelling.empty()) {
    return html_escaped(blad.texts.plain(Tekst::onderdeel_plek_onbekend));
  }
  std::string html = html_escaped(plek->instelling);
  if (!plek->stagebegeleider.empty()) {
    html += "<br><span class=\"klein\">" +
            html_escaped(blad.texts.text(Tekst::afdruk_begeleider,
                                         {{"naam", plek->stagebegeleider}})) +
            "</span>";
  }
  return html;
}

/// A part from which the aios is exempted as a whole takes no days.
bool takes_days(const Period& period) { return period.first <= period.last; }

std::string schedule_html(const Afdrukblad& blad) {
  const auto text = [&](Tekst key) { return blad.texts.plain(key); };
  Tabel tabel("schema", {text(Tekst::afdruk_onderdeel), text(Tekst::afdruk_eerste_dag),
                         text(Tekst::afdruk_laatste_dag), text(Tekst::onderdeel_plek),
                         text(Tekst::termijnen_stand)});
  for (const GeplandOnderdeel* part : op_begindatum(blad.context.planning)) {
    const Onderdeel& onderdeel = *part->onderdeel;
    if (!blad.shows(onderdeel)) continue;
    if (!takes_days(part->periode)) {
      tabel.rij(blad.name_of(onderdeel),
                {"", "", "", html_escaped(text(Tekst::afdruk_vrijgesteld))});
      continue;
    }
    const bool has_place = part->is_stage() && part->delen.empty();
    tabel.rij(blad.name_of(onderdeel),
              {blad.date(part->periode.first), blad.date(part->periode.last),
               has_place ? place_html(blad, onderdeel.plek) : "",
               blad.word("fase", to_name(fase_van(blad.context, *part)))});
    for (const GeplandDeel& deel : part->delen) {
      const std::string name =
          deel.definitie ? in_language(deel.definitie->naam, blad.taal()) : deel.deel->soort;
      tabel.rij(name,
                {blad.date(deel.periode.first), blad.date(deel.periode.last),
                 place_html(blad, deel.deel ? deel.deel->plek : std::nullopt), ""},
                "deel-rij");
    }
  }
  return tabel.html();
}

struct Beurt {
  const GeplandOnderdeel* part;
  AanZet turn;
};

/// What waits, by date; what has no date comes last.
std::vector<Beurt> open_turns(const Afdrukblad& blad) {
  std::vector<Beurt> turns;
  for (const GeplandOnderdeel& part : blad.context.planning.onderdelen) {
    if (!part.is_stage() || !blad.shows(*part.onderdeel)) continue;
    const AanZet turn = wie_is_aan_zet(blad.context, part);
    if (turn.taak != "geen" && turn.fase != Fase::afgerond) turns.push_back({&part, turn});
  }
  std::stable_sort(turns.begin(), turns.end(), [](const Beurt& a, const Beurt& b) {
    if (a.turn.uiterlijk.has_value() != b.turn.uiterlijk.has_value()) {
      return a.turn.uiterlijk.has_value();
    }
    return a.turn.uiterlijk && *a.turn.uiterlijk < *b.turn.uiterlijk;
  });
  return turns;
}

std::string turns_html(const Afdrukblad& blad) {
  const std::vector<Beurt> turns = open_turns(blad);
  if (turns.empty()) return "<p>" + html_escaped(blad.texts.plain(Tekst::aanzet_niets)) + "</p>";
  const auto text = [&](Tekst key) { return blad.texts.plain(key); };
  Tabel tabel("aan-zet", {text(Tekst::afdruk_onderdeel), text(Tekst::termijnen_wat),
                          text(Tekst::termijnen_wie), text(Tekst::termijnen_wanneer)});
  for (const Beurt& each : turns) {
    std::string when = each.turn.uiterlijk ? blad.date(*each.turn.uiterlijk) : "";
    if (each.turn.te_laat) when += " · " + html_escaped(text(Tekst::afdruk_te_laat));
    tabel.rij(blad.name_of(*each.part->onderdeel),
              {blad.word("taak", each.turn.taak), blad.rol(each.turn.wie), when});
  }
  return tabel.html();
}

std::string deadlines_html(const Afdrukblad& blad) {
  std::vector<Termijnstand> standen = termijnen_van(blad.context);
  std::erase_if(standen, [&](const Termijnstand& each) { return !blad.shows(*each.onderdeel); });
  const auto text = [&](Tekst key) { return blad.texts.plain(key); };
  if (standen.empty()) return "<p>" + html_escaped(text(Tekst::afdruk_geen_termijnen)) + "</p>";
  Tabel tabel("termijnen", {text(Tekst::termijnen_wat), text(Tekst::afdruk_onderdeel),
                            text(Tekst::termijnen_wie), text(Tekst::termijnen_wanneer),
                            text(Tekst::termijnen_stand)});
  for (const Termijnstand& stand : standen) {
    tabel.rij(word_text("woord", to_name(stand.termijn->handeling), blad.texts),
              {html_escaped(blad.name_of(*stand.onderdeel)), blad.rol(stand.termijn->wie),
               blad.date(stand.datum), blad.word("termijnstatus", to_name(stand.status))});
  }
  return tabel.html();
}

std::string findings_html(const Afdrukblad& blad, const Findings& findings) {
  if (findings.empty()) {
    return "<p>" + html_escaped(blad.texts.plain(Tekst::bevindingen_geen)) + "</p>";
  }
  const Regelpakket* pakket = &blad.context.pakket;
  std::string html = "<ul class=\"bevindingen\">";
  for (const Finding& finding : findings) {
    std::string detail;
    if (finding.herstel) detail = herstel_text(finding, blad.texts, blad.taal(), pakket);
    if (!finding.bron.empty()) {
      if (!detail.empty()) detail += " · ";
      detail += blad.texts.text(Tekst::bevindingen_bron, {{"bron", finding.bron}});
    }
    const std::string severity = finding.ontheven ? blad.texts.plain(Tekst::bevindingen_ontheven)
                                                  : ernst_text(finding.ernst, blad.texts);
    html += "<li><strong>" + html_escaped(severity) + "</strong> " +
            html_escaped(finding_text(finding, blad.texts, blad.taal(), pakket));
    if (!detail.empty()) html += "<br><span class=\"klein\">" + html_escaped(detail) + "</span>";
    html += "</li>";
  }
  return html + "</ul>";
}

PageFrame frame_of(const Afdrukblad& blad) {
  const Traject& traject = blad.context.traject;
  PageFrame frame;
  frame.title = blad.texts.text(Tekst::opleiding_titel_van, {{"naam", traject.aios.naam}});
  frame.intro = in_language(blad.context.pakket.naam, blad.taal());
  frame.path = "/trajecten/" + std::to_string(traject.id.value) + "/afdruk";
  return frame;
}

std::string parts_html(const Afdrukblad& blad, const Findings& findings) {
  const auto text = [&](Tekst key) { return blad.texts.plain(key); };
  return afdruk_deel("schema", text(Tekst::opleiding_schema), schedule_html(blad)) +
         afdruk_deel("aan-zet", text(Tekst::aanzet_titel), turns_html(blad)) +
         afdruk_deel("termijnen", text(Tekst::termijnen_titel), deadlines_html(blad)) +
         afdruk_deel("bevindingen", text(Tekst::bevindingen_titel), findings_html(blad, findings));
}

/// Where a file lies beside the page, as a link names it.
std::string relative_address(std::string_view path) {
  std::string address;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    if (at > 0) address += '/';
    address += percent_encode(path.substr(at, end - at));
    at = end + 1;
  }
  return address;
}

/// Each stage of which something is on record, by first day: what was asked and decided, and how it went. In front of
/// them what was decided about the training as a whole, or a part that is no stage.
std::string stages_html(const Afdrukblad& blad, const Snapshot& beeld, const Findings& findings) {
  const Besluitbron bron{beeld, blad.context.pakket, findings, blad.texts};
  std::string html;
  if (!blad.only) {
    const std::string whole = besluiten_html(bron, [&](std::optional<OnderdeelId> over) {
      const GeplandOnderdeel* part = over ? blad.context.planning.find(*over) : nullptr;
      return !part || !part->is_stage();
    });
    if (!whole.empty()) html += "<h3>" + html_escaped(blad.texts.plain(Tekst::dossier_alles)) + "</h3>" + whole;
  }
  for (const GeplandOnderdeel* part : op_begindatum(blad.context.planning)) {
    if (!part->is_stage() || !blad.shows(*part->onderdeel)) continue;
    const OnderdeelId id = part->onderdeel->id;
    const std::string verloop = besluiten_html(bron, [&](std::optional<OnderdeelId> over) { return over == id; }) +
                                stageverloop_html(beeld, blad.context.pakket, *part->onderdeel, blad.texts);
    if (!verloop.empty()) html += "<h3>" + html_escaped(blad.name_of(*part->onderdeel)) + "</h3>" + verloop;
  }
  return html.empty() ? "<p>" + html_escaped(blad.texts.plain(Tekst::dossier_verloop_leeg)) + "</p>" : html;
}

std::string files_html(const std::vector<Dossierbestand>& bestanden) {
  std::string html = "<ul>";
  for (const Dossierbestand& each : bestanden) {
    html += "<li><a href=\"" + html_escaped(relative_address(each.pad)) + "\">" + html_escaped(each.pad) + "</a><br>" +
            "<span class=\"klein\">" + html_escaped(each.wat) + "</span></li>";
  }
  return html + "</ul>";
}

}  // namespace

std::string afdruk_traject_page(const Snapshot& beeld, const Regelpakket& pakket,
                                const Afdrukgegevens& gegevens, const Catalogue& texts) {
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const Afdrukblad blad{toetsing.context(), texts};
  PageFrame frame = frame_of(blad);
  frame.content = training_facts_html(blad) + parts_html(blad, check_traject(beeld, pakket));
  return afdruk_page(std::move(frame), gegevens, texts);
}

std::string dossier_overzicht_page(const Snapshot& beeld, const Regelpakket& pakket, std::optional<OnderdeelId> onderdeel,
                                   const std::vector<Dossierbestand>& bestanden, const Afdrukgegevens& gegevens,
                                   const Catalogue& texts) {
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const Afdrukblad blad{toetsing.context(), texts, onderdeel};
  PageFrame frame = frame_of(blad);
  const Findings all = check_traject(beeld, pakket);
  Findings findings = all;
  if (const Onderdeel* part = onderdeel ? find_onderdeel(beeld.traject, *onderdeel) : nullptr) {
    frame.title = texts.text(Tekst::dossier_titel_stage, {{"stage", blad.name_of(*part)}, {"aios", beeld.traject.aios.naam}});
    const std::string pad = "/onderdelen/" + std::to_string(onderdeel->value);
    std::erase_if(findings, [&](const Finding& each) { return !is_op_of_onder(each.pad, pad); });
  }
  frame.stands_alone = true;
  frame.content = training_facts_html(blad) +
                  afdruk_deel("inhoud-van-dossier", texts.plain(Tekst::dossier_inhoud), files_html(bestanden)) +
                  parts_html(blad, findings) +
                  afdruk_deel("verloop", texts.plain(Tekst::dossier_verloop), stages_html(blad, beeld, all));
  return afdruk_page(std::move(frame), gegevens, texts);
}

std::string afdruk_keuze_page(const std::vector<TrajectRegel>& trajecten,
                              const Afdrukgegevens& gegevens, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::afdruk_keuze_titel);
  frame.path = "/trajecten/afdruk";
  if (trajecten.empty()) {
    frame.content = "<p>" + html_escaped(texts.plain(Tekst::afdruk_keuze_leeg)) + "</p>";
    return afdruk_page(std::move(frame), gegevens, texts);
  }
  frame.content = "<ul class=\"keuze\">";
  for (const TrajectRegel& each : trajecten) {
    const std::string path = "/trajecten/" + std::to_string(each.id.value) + "/afdruk";
    frame.content += "<li><a href=\"" + html_escaped(address_in(texts.taal(), path)) + "\">" +
                     html_escaped(each.aios.naam) + "</a> " +
                     html_escaped(in_language(each.programma_naam, texts.taal())) + "</li>";
  }
  frame.content += "</ul>";
  return afdruk_page(std::move(frame), gegevens, texts);
}

}  // namespace stagepad
