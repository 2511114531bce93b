// Channels and select: which request each operation is, and how values of every kind travel.
#include <gtest/gtest.h>

#include "tests/unit/coro/lone_runtime.h"

namespace gantry {
namespace {

struct Point {
  std::int16_t x = 0;
  std::int16_t y = 0;
};
constexpr std::string_view goTypeName(As<Point>) { return "main.Point"; }
std::string shownText(const Point& p) {
  return "{" + std::to_string(p.x) + " " + std::to_string(p.y) + "}";
}

struct Order {
  std::string what;
  std::vector<int> prices;
  Order() = default;
  Order(std::string name, std::vector<int> list) : what(std::move(name)), prices(std::move(list)) {}
};
constexpr std::string_view goTypeName(As<Order>) { return "main.Order"; }
std::string shownText(const Order& order) { return order.what; }

enum class Colour : std::uint8_t { red = 7 };
constexpr std::string_view goTypeName(As<Colour>) { return "main.Colour"; }

// Sends `value` on a channel with the id 5 and receives it again, the test being the runtime.
template <class T>
struct Travelled {
  T value;
  std::int64_t shown = 0;
  std::string shownText;
  std::string type;
};

template <class T>
Travelled<T> travel(T value) {
  Travelled<T> result;
  LoneRuntime runtime([&](Process&) -> Go {
    auto c = co_await make<Chan<T>>("c", 3);
    co_await c.send(value);
    auto received = co_await c.recv();
    EXPECT_TRUE(received.ok);
    result.value = std::move(received.value);
    const auto drained = co_await c.recv();
    EXPECT_FALSE(drained.ok);
  });
  EXPECT_EQ(runtime.turn().op, Op::makeChan);
  EXPECT_EQ(runtime.request.word, 3U);
  const auto label = static_cast<LabelId>(runtime.request.shown);
  EXPECT_EQ(runtime.symbols.labelName(label), "c");
  result.type = runtime.symbols.labelType(label);
  EXPECT_EQ(runtime.turn({.word = 5}).op, Op::send);
  EXPECT_EQ(runtime.request.obj, 5U);
  const std::uint64_t word = runtime.request.word;
  result.shown = runtime.request.shown;
  result.shownText = runtime.text(static_cast<TextId>(result.shown));
  EXPECT_EQ(runtime.turn().op, Op::recv);
  EXPECT_EQ(runtime.request.obj, 5U);
  EXPECT_EQ(runtime.turn({.word = word}).op, Op::recv);
  EXPECT_EQ(runtime.turn({.ok = false}).op, Op::finish);
  return result;
}

TEST(Values, NumbersAreShownAsTheyAre) {
  const auto number = travel<std::int64_t>(-12);
  EXPECT_EQ(number.value, -12);
  EXPECT_EQ(number.shown, -12);
  EXPECT_EQ(number.type, "chan int");
  EXPECT_EQ(travel<bool>(true).shown, 1);
  EXPECT_EQ(travel<bool>(true).type, "chan bool");
  EXPECT_EQ(travel<Colour>(Colour::red).shown, 7);
  EXPECT_EQ(travel<std::uint64_t>(~std::uint64_t{0}).value, ~std::uint64_t{0});
  EXPECT_EQ(travel<Empty>({}).type, "chan struct {}");
}

TEST(Values, OthersAreShownAsText) {
  const auto text = travel<std::string>("a coffee, black, without sugar");
  EXPECT_EQ(text.value, "a coffee, black, without sugar");
  EXPECT_EQ(text.shownText, "a coffee, black, without sugar");
  EXPECT_EQ(text.type, "chan string");

  const auto small = travel<Point>({-3, 4});
  EXPECT_EQ(small.value.x, -3);
  EXPECT_EQ(small.value.y, 4);
  EXPECT_EQ(small.shownText, "{-3 4}");

  const auto large = travel<Order>(Order("espresso", {2, 50}));
  EXPECT_EQ(large.value.what, "espresso");
  EXPECT_EQ(large.value.prices, (std::vector<int>{2, 50}));
  EXPECT_EQ(large.shownText, "espresso");
  EXPECT_EQ(large.type, "chan main.Order");

  EXPECT_EQ(travel<double>(2.5).value, 2.5);
  EXPECT_EQ(travel<double>(2.5).shownText, "2.5");
}

TEST(Values, FloatsAreWrittenAsGoDoes) {
  EXPECT_EQ(gantry::shownText(0.0), "0");
  EXPECT_EQ(gantry::shownText(100.0), "100");
  EXPECT_EQ(gantry::shownText(0.1), "0.1");
  EXPECT_EQ(gantry::shownText(1e20), "100000000000000000000");
  EXPECT_EQ(gantry::shownText(1e21), "1e+21");
  EXPECT_EQ(gantry::shownText(0.00001), "1e-05");
  EXPECT_EQ(gantry::shownText(-1.0 / 0.0), "-Inf");
}

TEST(Values, AChannelTravelsThroughAChannel) {
  LoneRuntime runtime([](Process&) -> Go {
    auto replies = co_await make<Chan<int>>("replies");
    auto requests = co_await make<Chan<Chan<int>>>("requests");
    co_await requests.send(replies);
    const auto got = co_await requests.recv();
    EXPECT_EQ(got.value, replies);
    co_await got.value.send(1);
  });
  runtime.turn();
  runtime.turn({.word = 1});
  EXPECT_EQ(runtime.symbols.labelType(static_cast<LabelId>(runtime.request.shown)),
            "chan chan int");
  runtime.turn({.word = 2});
  EXPECT_EQ(runtime.text(static_cast<TextId>(runtime.request.shown)), "replies");
  const std::uint64_t word = runtime.request.word;
  runtime.turn();
  runtime.turn({.word = word});
  EXPECT_EQ(runtime.request.obj, 1U);
}

TEST(Chan, TheNilChannelHasNoObject) {
  LoneRuntime runtime([](Process&) -> Go {
    Chan<Order> none;
    const bool sent = co_await none.trySend(Order("x", {}));
    EXPECT_FALSE(sent);
    const auto tried = co_await none.tryRecv();
    EXPECT_FALSE(tried.ready);
    co_await none.recv();
  });
  EXPECT_EQ(runtime.turn().op, Op::trySend);
  EXPECT_EQ(runtime.request.obj, kNoObject);
  EXPECT_EQ(runtime.turn({.ok = false}).op, Op::tryRecv);
  EXPECT_EQ(runtime.turn({.picked = -1}).op, Op::recv);
  EXPECT_EQ(runtime.request.obj, kNoObject);
}

TEST(Chan, TryRecvTellsClosedFromNothingThere) {
  std::vector<std::string> seen;
  LoneRuntime runtime([&](Process& process) -> Go {
    auto c = Chan<int>::fromId(process, 0, 0);
    for (int i = 0; i < 3; ++i) {
      const auto tried = co_await c.tryRecv();
      seen.push_back(!tried.ready ? "would wait" : tried ? std::to_string(*tried) : "closed");
    }
  });
  runtime.turn();
  runtime.turn({.word = 8});
  runtime.turn({.picked = -1, .ok = false});
  runtime.turn({.picked = 0, .ok = false});
  EXPECT_EQ(seen, (std::vector<std::string>{"8", "would wait", "closed"}));
}

TEST(Select, ArmsItsCasesInSourceOrderAndWritesWhatTheWinnerReceived) {
  int n = 0;
  bool ok = true;
  std::vector<int> picked;
  LoneRuntime runtime([&](Process& process) -> Go {
    auto ints = Chan<int>::fromId(process, 1, 0);
    auto orders = Chan<Order>::fromId(process, 2, 0);
    const Order tea("tea", {1});
    picked.push_back(co_await select(ints.onRecv(n, ok), orders.onSend(tea)));
    picked.push_back(co_await select(ints.onRecv(n, ok), orders.onSend(tea)));
    picked.push_back(co_await trySelect(ints.onRecv(n), ints.onSend(4)));
  });
  EXPECT_EQ(runtime.turn().op, Op::select);
  EXPECT_EQ(runtime.request.n, 2);
  EXPECT_EQ(runtime.request.flags, 0);
  EXPECT_EQ(runtime.request.cases[0].chan, 1U);
  EXPECT_FALSE(runtime.request.cases[0].isSend);
  EXPECT_EQ(runtime.request.cases[1].chan, 2U);
  EXPECT_TRUE(runtime.request.cases[1].isSend);
  EXPECT_EQ(runtime.text(static_cast<TextId>(runtime.request.cases[1].shown)), "tea");
  const std::uint64_t slot = runtime.request.cases[1].word;
  runtime.turn({.word = 9, .picked = 0});
  EXPECT_EQ(n, 9);
  EXPECT_TRUE(ok);
  // The order that was not sent left its place in the store to the next.
  EXPECT_EQ(runtime.request.cases[1].word, slot);
  runtime.turn({.picked = 0, .ok = false});
  EXPECT_EQ(n, 0);
  EXPECT_FALSE(ok);
  EXPECT_EQ(runtime.request.flags, Request::kHasDefault);
  runtime.turn({.picked = -1});
  EXPECT_EQ(picked, (std::vector<int>{0, 0, kDefaultTaken}));
}

TEST(Select, OfOneCaseIsThePlainOperation) {
  int n = 0;
  std::vector<int> picked;
  LoneRuntime runtime([&](Process& process) -> Go {
    auto c = Chan<int>::fromId(process, 1, 0);
    picked.push_back(co_await select(c.onRecv(n)));
    picked.push_back(co_await trySelect(c.onSend(6)));
    picked.push_back(co_await trySelect(c.onRecv(n)));
    picked.push_back(co_await trySelect(c.onRecv(n)));
    co_await select();
  });
  EXPECT_EQ(runtime.turn().op, Op::recv);
  EXPECT_EQ(runtime.turn({.word = 3}).op, Op::trySend);
  EXPECT_EQ(n, 3);
  EXPECT_EQ(runtime.request.word, 6U);
  EXPECT_EQ(runtime.turn({.ok = false}).op, Op::tryRecv);
  EXPECT_EQ(runtime.turn({.picked = -1, .ok = false}).op, Op::tryRecv);
  EXPECT_EQ(runtime.turn({.word = 5, .picked = 0}).op, Op::select);
  EXPECT_EQ(runtime.request.n, 0);
  EXPECT_EQ(n, 5);
  EXPECT_EQ(picked, (std::vector<int>{0, kDefaultTaken, kDefaultTaken, 0}));
}

}  // namespace
}  // namespace gantry
