#include <algorithm>
#include <cctype>
#include <fstream>
#include <gtest/gtest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sys/wait.h>

#include "tests/api/demo_server.hpp"
#include "tests/api/validating_proxy.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer shared;
  return shared;
}

TEST(ApiDocument, IsValidForAnIndependentValidator) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "openapi.json";
  std::ofstream(file) << api_document(server().port());
  const std::string script = "require(process.argv[1]).validate(process.argv[2]).then("
                             "api => console.log('valid ' + api.openapi),"
                             "wrong => { console.log(wrong.message); process.exit(1); })";
  const auto output = folder.path() / "output";
  const pid_t process = start_node(
      {"-e", script, node_modules() + "/@apidevtools/swagger-parser", file.string()}, output);
  int status = -1;
  ASSERT_EQ(::waitpid(process, &status, 0), process);
  EXPECT_EQ(status, 0) << read_text(output);
  EXPECT_EQ(read_text(output), "valid 3.1.0\n");
}

TEST(ApiDocument, HasEveryEndpointAndNoOther) {
  const auto document = nlohmann::json::parse(api_document(server().port()));
  std::set<std::string> documented;
  for (const auto& [path, operations] : document["paths"].items()) {
    for (const auto& [method, operation] : operations.items()) {
      documented.insert(method + " " + path);
      EXPECT_FALSE(operation["summary"].get<std::string>().empty()) << path;
    }
  }
  std::set<std::string> endpoints;
  api::for_each_endpoint([&](const auto& endpoint) {
    std::string method(api::word_of(endpoint.method));
    std::transform(method.begin(), method.end(), method.begin(), ::tolower);
    endpoints.insert(method + " " + std::string(endpoint.pattern));
  });
  EXPECT_EQ(documented, endpoints);
}

TEST(ApiDocument, SaysWhatACommandMustCarry) {
  const auto document = nlohmann::json::parse(api_document(server().port()));
  const auto& put = document["paths"]["/api/trajecten/{traject}/voorkeuren"]["put"];
  std::set<std::string> required;
  for (const auto& each : put["parameters"]) {
    if (each["required"] == true) required.insert(each["name"].get<std::string>());
  }
  EXPECT_EQ(required, (std::set<std::string>{"If-Match", "Stagepad-Regelpakket", "traject"}));
  const auto& schema = document["components"]["schemas"]["GeefVoorkeuren"];
  EXPECT_EQ(schema["required"], nlohmann::json({"onderdeel"}));
  EXPECT_EQ(schema["properties"]["plaatsen"]["items"]["minimum"], 1);
}

/// Does the proxy notice? The document is spoiled in one place, and the same answer asked for.
std::string violations_with(const std::string& document, const std::string& path,
                            const std::string& cookie) {
  const ValidatingProxy proxy(server().port(), document);
  httplib::Client client("127.0.0.1", proxy.port());
  const auto result = client.Get(path, {{"Cookie", cookie}});
  return result ? result->get_header_value("sl-violations") : "no answer";
}

TEST(ValidatingProxy, NoticesWhatIsNotInTheDocument) {
  Person daan = server().person("daan");
  const std::string right = api_document(server().port());
  EXPECT_EQ(violations_with(right, "/api/ik", daan.cookie()), "");
  EXPECT_NE(violations_with(right, "/api/nergens", daan.cookie()).find("not found"),
            std::string::npos);
  auto document = nlohmann::json::parse(right);
  document["components"]["schemas"]["Ik"]["properties"].erase("vandaag");
  document["components"]["schemas"]["Ik"]["required"] = {"persoon"};
  EXPECT_NE(violations_with(document.dump(), "/api/ik", daan.cookie()).find("response"),
            std::string::npos);
  document = nlohmann::json::parse(right);
  document["paths"]["/api/ik"]["get"]["responses"].erase("200");
  EXPECT_NE(violations_with(document.dump(), "/api/ik", daan.cookie()).find("response"),
            std::string::npos);
}

}  // namespace
}  // namespace stagepad::test
