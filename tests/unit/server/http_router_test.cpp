#include <gtest/gtest.h>

#include "server/http/router.hpp"

namespace stagepad {
namespace {

class RouterOf : public ::testing::Test {
 protected:
  RouterOf() {
    add("GET", "/api/trajecten");
    add("GET", "/api/trajecten/{traject}");
    add("GET", "/api/trajecten/alle");
    add("POST", "/api/trajecten/{traject}/beslissingen");
    add("PUT", "/api/trajecten/{traject}/beslissingen");
    add("GET", "/");
  }

  void add(const char* method, const char* pattern) {
    router_.add(method, pattern, [pattern](const Request& request) {
      auto response = text_response(200, "text/plain", pattern);
      response.set_header("X-Traject", request.path_value("traject"));
      return response;
    });
  }

  Response ask(const char* method, const char* path) {
    Request request;
    request.method = method;
    request.path = path;
    return router_.dispatch(request);
  }

  Router router_;
};

TEST_F(RouterOf, AnswersNotFoundForUnknownPaths) {
  for (const auto* path : {"/api", "/api/", "/api/trajecten/", "/api/trajecten/7/", "//",
                           "/api/trajecten/7/beslissingen/1", "/API/trajecten"}) {
    EXPECT_EQ(ask("GET", path).status, 404) << path;
  }
}

TEST_F(RouterOf, SaysWhichMethodsAPathKnows) {
  const auto response = ask("DELETE", "/api/trajecten/7/beslissingen");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.header("Allow"), "POST, PUT");
}

TEST_F(RouterOf, GivesTheHandlerThePartsInBraces) {
  const auto plain = ask("GET", "/api/trajecten/7");
  EXPECT_EQ(plain.header("X-Traject"), "7");
  const auto spaced = ask("POST", "/api/trajecten/a b/beslissingen");
  EXPECT_EQ(spaced.header("X-Traject"), "a b");
}

TEST_F(RouterOf, PrefersALiteralSegment) {
  EXPECT_EQ(ask("GET", "/api/trajecten/alle").body, "/api/trajecten/alle");
}

TEST_F(RouterOf, AnswersHeadAsGet) {
  EXPECT_EQ(ask("HEAD", "/").status, 200);
  EXPECT_EQ(ask("HEAD", "/api/trajecten/7/beslissingen").status, 405);
}

TEST_F(RouterOf, LeavesUnknownPathsToTheFallback) {
  router_.set_fallback([](const Request&) { return text_response(200, "text/plain", "anders"); });
  EXPECT_EQ(ask("GET", "/mijn-opleiding").body, "anders");
  EXPECT_EQ(ask("DELETE", "/api/trajecten/7").status, 405);
}

}  // namespace
}  // namespace stagepad
