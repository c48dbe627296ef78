#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/handlers/aanmelden.hpp"
#include "server/http/assets.hpp"
#include "server/http/html.hpp"
#include "tests/unit/server/auth_stores.hpp"

namespace stagepad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SignIn : public ::testing::Test {
 protected:
  SignIn() {
    accounts_.kept["sanne@voorbeeld.nl"] = {PersoonId{7}, "Sanne de Wit", *hasher_.hash("goed"),
                                            false};
    accounts_.kept["weg@voorbeeld.nl"] = {PersoonId{8}, "Weg", *hasher_.hash("goed"), true};
    handlers_.add_routes(router_);
  }

  static Request from_own_page(std::string method, std::string target) {
    Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    const auto question = request.target.find('?');
    request.path = request.target.substr(0, question);
    if (question != std::string::npos) {
      request.query = *parse_form(std::string_view(request.target).substr(question + 1));
    }
    request.headers = {{"Host", "stagepad.example"},
                       {"Sec-Fetch-Site", "same-origin"},
                       {"Content-Type", "application/x-www-form-urlencoded"}};
    request.client = *parse_ip_address("192.0.2.1");
    return request;
  }

  Response get(std::string target, std::string_view language = "nl") {
    auto request = from_own_page("GET", std::move(target));
    request.headers.emplace_back("Accept-Language", language);
    return router_.dispatch(request);
  }

  Response submit(std::string body) {
    auto request = from_own_page("POST", "/aanmelden");
    request.body = std::move(body);
    return router_.dispatch(request);
  }

  /// The token in a Set-Cookie header.
  static std::string token_of(const Response& response) {
    const std::string cookie(response.header("Set-Cookie"));
    const auto from = cookie.find('=') + 1;
    return cookie.substr(from, cookie.find(';') - from);
  }

  static Request signed_in(Request request, const std::string& token) {
    request.headers.emplace_back("Cookie", "__Host-stagepad=" + token);
    return request;
  }

  testing::AccountsInMemory accounts_;
  testing::SessionsInMemory store_;
  Sessions sessions_{store_};
  PasswordHasher hasher_{{1024, 1}};
  SignInThrottle throttle_;
  Texts texts_ = Texts::load().value();
  std::int64_t now_ms_ = 1'800'000'000'000;
  Aanmelden handlers_{{accounts_, sessions_, hasher_, throttle_, texts_,
                       parse_public_url("https://stagepad.example").value(), std::nullopt,
                       [this] { return now_ms_; }}};
  Router router_;
};

constexpr const char* k_good = "email=sanne%40voorbeeld.nl&wachtwoord=goed";

TEST_F(SignIn, RefusesAFormFromElsewhere) {
  for (const auto* site : {"cross-site", "same-site", "none"}) {
    auto request = from_own_page("POST", "/aanmelden");
    request.headers[1].second = site;
    request.body = k_good;
    EXPECT_EQ(router_.dispatch(request).status, 403) << site;
  }
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SignIn, RefusesWhatIsNotAForm) {
  auto request = from_own_page("POST", "/aanmelden");
  request.headers[2].second = "text/plain";
  request.body = k_good;
  EXPECT_EQ(router_.dispatch(request).status, 415);
  EXPECT_EQ(submit("email=%").status, 400);
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SignIn, SaysWhichFieldIsEmptyAndKeepsTheOther) {
  const auto response = submit("email=sanne%40voorbeeld.nl&wachtwoord=");
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(response.body, HasSubstr("href=\"#wachtwoord\">Vul je wachtwoord in."));
  EXPECT_THAT(response.body, HasSubstr("aria-describedby=\"wachtwoord-fout\""));
  EXPECT_THAT(response.body, HasSubstr("value=\"sanne@voorbeeld.nl\""));
  EXPECT_THAT(response.body, Not(HasSubstr("href=\"#email\"")));
}

TEST_F(SignIn, AnswersTheSameForAWrongPasswordAnUnknownAndABlockedAccount) {
  const auto wrong = submit("email=sanne%40voorbeeld.nl&wachtwoord=fout");
  const auto unknown = submit("email=niemand%40voorbeeld.nl&wachtwoord=goed");
  const auto blocked = submit("email=weg%40voorbeeld.nl&wachtwoord=goed");
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(unknown.status, 403);
  EXPECT_EQ(blocked.status, 403);
  const auto without_email = [](std::string body) {
    const auto from = body.find("value=\"", body.find("id=\"email\""));
    return body.erase(from, body.find('"', from + 7) - from);
  };
  EXPECT_EQ(without_email(wrong.body), without_email(unknown.body));
  EXPECT_EQ(without_email(wrong.body), without_email(blocked.body));
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SignIn, NeverRepeatsThePassword) {
  EXPECT_THAT(submit("email=a%40b.nl&wachtwoord=geheim123").body, Not(HasSubstr("geheim123")));
}

TEST_F(SignIn, StopsGuessingEvenWithTheRightPassword) {
  for (int i = 0; i < 5; ++i) submit("email=sanne%40voorbeeld.nl&wachtwoord=fout");
  const auto response = submit(k_good);
  EXPECT_EQ(response.status, 429);
  EXPECT_GT(std::stoi(std::string(response.header("Retry-After"))), 800);
  EXPECT_THAT(response.body, HasSubstr("Over 15 minuten kan het weer."));
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SignIn, OpensASessionAndGoesOnWhereOneWasGoing) {
  const auto response = submit(std::string(k_good) + "&naar=%2Fwerklijst%3Fx%3D1");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.header("Location"), "/werklijst?x=1");
  EXPECT_THAT(std::string(response.header("Set-Cookie")),
              HasSubstr("; Path=/; Secure; HttpOnly; SameSite=Lax"));
  const auto request = signed_in(from_own_page("GET", "/"), token_of(response));
  EXPECT_EQ(sessions_.person_of(request, now_ms_), PersoonId{7});
}

TEST_F(SignIn, FindsAnAccountWhateverTheCaseAndSpacesAroundIt) {
  EXPECT_EQ(submit("email=+Sanne%40Voorbeeld.NL+&wachtwoord=goed").status, 303);
}

TEST_F(SignIn, NeverSendsAnybodyToAnotherHost) {
  for (const auto* naar :
       {"https://kwaad.example", "//kwaad.example", "/\\kwaad.example", "\\\\kwaad.example",
        "/\t/kwaad.example", "/a\r\nSet-Cookie: x=1", "javascript:alert(1)", "", "werklijst",
        "/aanmelden", "/afmelden", "/api/ik"}) {
    EXPECT_EQ(local_path(naar), "/") << naar;
    const auto response = submit(std::string(k_good) + "&naar=" + percent_encode(naar));
    EXPECT_EQ(response.header("Location"), response.status == 303 ? "/" : "") << naar;
  }
  EXPECT_EQ(local_path(std::string(2000, '/')), "/");
  EXPECT_EQ(local_path("/stage een?naam=é&x=%26#deel"), "/stage%20een?naam=%C3%A9&x=%26#deel");
}

TEST_F(SignIn, GivesANewSessionAndEndsTheOldOne) {
  const auto planted = token_of(submit(k_good));
  auto request = signed_in(from_own_page("POST", "/aanmelden"), planted);
  request.body = k_good;
  const auto token = token_of(router_.dispatch(request));
  EXPECT_NE(token, planted);
  EXPECT_EQ(store_.kept.size(), 1U);
  EXPECT_FALSE(sessions_.person_of(signed_in(from_own_page("GET", "/"), planted), now_ms_));
}

TEST_F(SignIn, RenewsAFormOfAnotherCost) {
  PasswordHasher cheaper({512, 1});
  accounts_.kept["sanne@voorbeeld.nl"].password_phc = *cheaper.hash("goed");
  EXPECT_EQ(submit(k_good).status, 303);
  EXPECT_FALSE(hasher_.is_outdated(accounts_.kept["sanne@voorbeeld.nl"].password_phc));
  EXPECT_EQ(submit(k_good).status, 303);
}

TEST_F(SignIn, SkipsThePageForWhoIsSignedIn) {
  const auto token = token_of(submit(k_good));
  const auto response =
      router_.dispatch(signed_in(from_own_page("GET", "/aanmelden?naar=/voorkeuren"), token));
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.header("Location"), "/voorkeuren");
}

TEST_F(SignIn, SignsOutOnlyByPost) {
  const auto token = token_of(submit(k_good));
  EXPECT_EQ(router_.dispatch(signed_in(from_own_page("GET", "/afmelden"), token)).status, 405);
  EXPECT_EQ(store_.kept.size(), 1U);
  const auto response = router_.dispatch(signed_in(from_own_page("POST", "/afmelden"), token));
  EXPECT_EQ(response.header("Location"), "/aanmelden?reden=afgemeld");
  EXPECT_THAT(std::string(response.header("Set-Cookie")), HasSubstr("Max-Age=0"));
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SignIn, BringsWhoIsNotSignedInBackAfterwards) {
  EXPECT_EQ(to_sign_in(from_own_page("GET", "/")).header("Location"), "/aanmelden");
  EXPECT_EQ(to_sign_in(from_own_page("GET", "/stages/7?dag=1")).header("Location"),
            "/aanmelden?naar=%2Fstages%2F7%3Fdag%3D1");
}

TEST_F(SignIn, ShowsAFormThatWorksWithoutScriptAndWithPasswordManagers) {
  const auto response = get("/aanmelden?naar=/voorkeuren");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "text/html; charset=utf-8");
  for (const auto* part :
       {"<html lang=\"nl\">", "<title>Aanmelden · Stagepad</title>", "<label for=\"email\">",
        "autocomplete=\"username\"", "<label for=\"wachtwoord\">",
        "autocomplete=\"current-password\"", "name=\"naar\" value=\"/voorkeuren\"",
        "method=\"post\" action=\"/aanmelden?taal=nl\""}) {
    EXPECT_THAT(response.body, HasSubstr(part));
  }
  for (const auto* forbidden : {"<script", "style=", "onclick", "{"}) {
    EXPECT_THAT(response.body, Not(HasSubstr(forbidden)));
  }
}

TEST_F(SignIn, SpeaksTheBrowsersLanguageUnlessAnotherIsChosen) {
  EXPECT_THAT(get("/aanmelden", "en-GB").body, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(get("/aanmelden?taal=nl", "en-GB").body, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(get("/aanmelden?taal=xx", "nl").body, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(get("/aanmelden?naar=/voorkeuren").body,
              HasSubstr("href=\"/aanmelden?taal=en&amp;naar=%2Fvoorkeuren\""));
}

TEST_F(SignIn, SaysWhyOneHasToSignInAgain) {
  EXPECT_THAT(get("/aanmelden?reden=verlopen").body, HasSubstr("Je was een tijd niet actief"));
  EXPECT_THAT(get("/aanmelden?reden=afgemeld").body, HasSubstr("Je bent afgemeld."));
  EXPECT_THAT(get("/aanmelden?reden=%3Cb%3E").body, Not(HasSubstr("role=\"status\"")));
}

TEST_F(SignIn, EscapesWhateverIsShownAgain) {
  const auto response =
      submit("email=%22%3E%3Cscript%3E&wachtwoord=&naar=%2F%22%3E%3Cscript%3E%27");
  EXPECT_THAT(response.body, Not(HasSubstr("<script")));
  EXPECT_THAT(response.body, HasSubstr("&quot;&gt;&lt;script&gt;"));
}

TEST_F(SignIn, OffersInventedPeopleOnlyInADemonstration) {
  EXPECT_THAT(get("/aanmelden").body, Not(HasSubstr("Demonstratie")));
  Demonstration demonstration;
  demonstration.password = "proef & fout";
  demonstration.people = {{"Sanne de Wit", "sanne@voorbeeld.nl", "aios JGZ"}};
  const auto html = sign_in_page({}, demonstration, texts_.in(Taal::nl));
  EXPECT_THAT(html, HasSubstr("Meld aan als Sanne de Wit"));
  EXPECT_THAT(html, HasSubstr("aios JGZ"));
  EXPECT_THAT(html, HasSubstr("gebruik het wachtwoord proef &amp; fout."));
}

TEST_F(SignIn, NamesItsStyleByItsHash) {
  ASSERT_NE(find_embedded_asset("/pages/plain.css"), nullptr);
  EXPECT_THAT(get("/aanmelden").body,
              HasSubstr("href=\"" + versioned_address("/pages/plain.css") + "\""));
}

}  // namespace
}  // namespace stagepad
