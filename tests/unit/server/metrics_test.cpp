#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "server/http/router.hpp"
#include "server/http/unavailable.hpp"
#include "server/metrics/request_metrics.hpp"
#include "tests/support/exposition.hpp"

namespace stagepad::metrics {
namespace {

using Parsed = stagepad::testing::Exposition;

std::string written(const RequestMetrics& metrics) {
  Exposition out;
  metrics.write(out);
  return out.take();
}

Request request(const std::string& method, const std::string& path) {
  Request made;
  made.method = method;
  made.path = path;
  return made;
}

TEST(MetricsParser, SeesWhatIsWrong) {
  const auto problems = [](const std::string& text) { return Parsed(text).problems().size(); };
  const std::string head = "# HELP stagepad_x_total Some.\n# TYPE stagepad_x_total counter\n";
  EXPECT_EQ(problems(head + "stagepad_x_total{a=\"b\\\"\"} 1\n"), 0U);
  EXPECT_GT(problems(head + "stagepad_x_total 1"), 0U) << "the last line is cut off";
  EXPECT_GT(problems("stagepad_x_total 1\n"), 0U) << "not announced";
  EXPECT_GT(problems(head + "stagepad_x_total 1\nstagepad_x_total 2\n"), 0U) << "twice";
  EXPECT_GT(problems(head + head), 0U) << "announced twice";
  EXPECT_GT(problems(head + "stagepad_x_total{a=\"b} 1\n"), 0U) << "a label without end";
  EXPECT_GT(problems(head + "stagepad_x_total{1a=\"b\"} 1\n"), 0U) << "a name that is none";
  EXPECT_GT(problems(head + "stagepad_x_total eleven\n"), 0U);
  EXPECT_GT(problems("# HELP stagepad_x Some.\n# TYPE stagepad_x counter\n"), 0U) << "a counter without _total";
  EXPECT_GT(problems("# HELP stagepad_x_ms Some.\n# TYPE stagepad_x_ms gauge\n"), 0U) << "no base unit";
  const std::string histogram = "# HELP stagepad_h Some.\n# TYPE stagepad_h histogram\n";
  EXPECT_EQ(problems(histogram + "stagepad_h_bucket{le=\"1\"} 1\nstagepad_h_bucket{le=\"+Inf\"} 2\n"
                                 "stagepad_h_sum 3\nstagepad_h_count 2\n"),
            0U);
  EXPECT_GT(problems(histogram + "stagepad_h_bucket{le=\"1\"} 3\nstagepad_h_bucket{le=\"+Inf\"} 2\n"
                                 "stagepad_h_sum 3\nstagepad_h_count 2\n"),
            0U);
  EXPECT_GT(problems(histogram + "stagepad_h_bucket{le=\"+Inf\"} 2\nstagepad_h_sum 3\nstagepad_h_count 1\n"), 0U);
}

TEST(Exposition, WritesNumbersAndLabelsAsTheFormatWantsThem) {
  EXPECT_EQ(number_text(0.0025), "0.0025");
  EXPECT_EQ(number_text(1), "1");
  EXPECT_EQ(number_text(std::numeric_limits<double>::infinity()), "+Inf");
  Exposition out;
  out.family("stagepad_x", Type::gauge, "Some.");
  out.sample({{"a", "quote \" back \\ line \n end"}, {"b", ""}}, std::uint64_t{18446744073709551615U});
  const std::string text = out.take();
  EXPECT_EQ(text,
            "# HELP stagepad_x Some.\n# TYPE stagepad_x gauge\n"
            "stagepad_x{a=\"quote \\\" back \\\\ line \\n end\",b=\"\"} 18446744073709551615\n");
  EXPECT_TRUE(Parsed(text).problems().empty());
}

TEST(RequestMetrics, CountsByRouteAndClassOfStatusAndEveryDurationInItsBucket) {
  RequestMetrics metrics;
  metrics.observe("GET", "/a/{b}", 200, 0.001);
  metrics.observe("GET", "/a/{b}", 204, 0.0011);
  metrics.observe("GET", "/a/{b}", 404, 3);
  Parsed parsed(written(metrics));
  const auto bucket = [&](const std::string& le) {
    return parsed.value("stagepad_http_request_duration_seconds_bucket",
                        {{"method", "GET"}, {"route", "/a/{b}"}, {"le", le}});
  };
  EXPECT_EQ(parsed.value("stagepad_http_requests_total", {{"method", "GET"}, {"route", "/a/{b}"}, {"status", "2xx"}}), 2);
  EXPECT_EQ(parsed.value("stagepad_http_requests_total", {{"method", "GET"}, {"route", "/a/{b}"}, {"status", "4xx"}}), 1);
  EXPECT_EQ(bucket("0.001"), 1) << "a bound counts what is exactly as long";
  EXPECT_EQ(bucket("0.0025"), 2);
  EXPECT_EQ(bucket("2.5"), 2);
  EXPECT_EQ(bucket("+Inf"), 3);
  EXPECT_DOUBLE_EQ(parsed.sum("stagepad_http_request_duration_seconds_sum"), 3.0021);
  EXPECT_TRUE(parsed.problems().empty()) << parsed.problems().front();
}

TEST(RequestMetrics, WhatAClientChoosesNeverBecomesALabel) {
  Router router;
  router.add("GET", "/api/dingen/{ding}", [](const Request&) { return Response{}; });
  RequestMetrics metrics;
  const RequestHandler handler = metrics.counting([&](const Request& each) { return router.dispatch(each); });
  for (int i = 0; i < 100; ++i) {
    handler(request("GET", "/api/dingen/" + std::to_string(i)));
    handler(request("GET", "/elders/" + std::to_string(i)));
    handler(request("DELETE", "/api/dingen/" + std::to_string(i)));
    handler(request("VERZONNEN" + std::to_string(i), "/"));
  }
  Parsed parsed(written(metrics));
  EXPECT_EQ(parsed.values_of("route"), (std::set<std::string>{"/api/dingen/{ding}", "none"}));
  EXPECT_EQ(parsed.values_of("method"), (std::set<std::string>{"DELETE", "GET", "other"}));
  EXPECT_EQ(parsed.sum("stagepad_http_requests_total"), 400);
  EXPECT_TRUE(parsed.problems().empty()) << parsed.problems().front();
}

TEST(RequestMetrics, AHandlerThatThrowsIsCountedAndStillThrows) {
  RequestMetrics metrics;
  const RequestHandler broken =
      metrics.counting([](const Request&) -> Response { throw std::runtime_error("stuk"); });
  const RequestHandler full = metrics.counting([](const Request&) -> Response { throw Unavailable("vol"); });
  EXPECT_THROW(broken(request("GET", "/")), std::runtime_error);
  EXPECT_THROW(full(request("GET", "/")), Unavailable);
  Parsed parsed(written(metrics));
  EXPECT_EQ(parsed.value("stagepad_http_requests_total", {{"method", "GET"}, {"route", "none"}, {"status", "5xx"}}), 2);
}

}  // namespace
}  // namespace stagepad::metrics
