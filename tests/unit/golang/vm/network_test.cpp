// The loopback: who hears what of whom, whose turn it is, and what a Close leaves.
#include "engine/golang/vm/network.h"

#include <vector>

#include <gtest/gtest.h>

namespace gantry::golang {
namespace {

using Side = Network::Side;

constexpr std::uint32_t kLocal = 0x7f000001;
constexpr Network::Caller kMe{7, 100};
constexpr Network::Caller kOther{8, 100};

class NetworkTest : public testing::Test {
 protected:
  // A connection: what connects, and what is accepted.
  void connect() {
    listener = net.listen({kLocal, 80}).fd;
    const auto dialed = net.connect({kLocal, 0}, {kLocal, 80});
    ASSERT_EQ(dialed.error, Network::kOk);
    client = dialed.fd;
    const auto made = net.accept(listener, kMe);
    ASSERT_EQ(made.error, Network::kOk);
    server = made.fd;
    (void)woken();
  }

  std::vector<std::uint32_t> woken() {
    std::vector<std::uint32_t> all;
    while (const auto g = net.takeWoken()) all.push_back(*g);
    return all;
  }

  // `text`, or the number of the error.
  std::string read(std::uint64_t fd, std::uint64_t most = 100, Network::Caller who = kMe) {
    std::string text(most, ' ');
    const auto moved = net.read(fd, who, text.data(), most);
    if (moved.error != Network::kOk) return "error " + std::to_string(moved.error);
    return text.substr(0, moved.bytes);
  }
  Network::Errno write(std::uint64_t fd, std::string_view text, Network::Caller who = kMe) {
    return net.write(fd, who, text).error;
  }

  Network net;
  std::uint64_t listener = 0, client = 0, server = 0;
};

TEST_F(NetworkTest, PortsAreGivenAwayInOrder) {
  EXPECT_EQ(net.listen({kLocal, 0}).local.port, 32768);
  EXPECT_EQ(net.listen({kLocal, 32769}).error, Network::kOk);
  EXPECT_EQ(net.listen({Network::kAny, 0}).local.port, 32770);
  EXPECT_EQ(net.listen({Network::kAny, 32769}).error, Network::kAddressInUse);
  EXPECT_EQ(net.listen({Network::kLoopback6, 32769}).error, Network::kOk);
}

TEST_F(NetworkTest, AddressesHaveGosTexts) {
  using Address = Network::Address;
  EXPECT_EQ((Address{kLocal, 80}).text(), "127.0.0.1:80");
  EXPECT_EQ((Address{Network::kAny, 8080}).text(), "[::]:8080");
  EXPECT_EQ((Address{Network::kAny4, 1}).text(), "0.0.0.0:1");
  EXPECT_EQ((Address{Network::kLoopback6, 2}).text(), "[::1]:2");
}

TEST_F(NetworkTest, NobodyListensThere) {
  EXPECT_EQ(net.connect({kLocal, 0}, {kLocal, 80}).error, Network::kRefused);
  const std::uint64_t fd = net.listen({Network::kAny4, 80}).fd;
  EXPECT_EQ(net.connect({Network::kLoopback6, 0}, {Network::kLoopback6, 80}).error,
            Network::kRefused);
  EXPECT_EQ(net.connect({kLocal, 0}, {0x7f000002, 80}).error, Network::kOk);
  net.close(fd);
  EXPECT_EQ(net.connect({kLocal, 0}, {kLocal, 80}).error, Network::kRefused);
}

TEST_F(NetworkTest, WhatIsWrittenIsRead) {
  connect();
  EXPECT_EQ(read(server), "error -3") << "must wait";
  EXPECT_EQ(net.waitText(server, Side::reading), "read 127.0.0.1:80<-127.0.0.1:32768");
  EXPECT_EQ(net.waitText(listener, Side::reading), "accept 127.0.0.1:80");
  EXPECT_EQ(write(client, "one"), Network::kOk);
  EXPECT_EQ(woken(), std::vector<std::uint32_t>{7});
  EXPECT_EQ(write(client, "two"), Network::kOk);
  EXPECT_EQ(read(server, 4), "onet");
  EXPECT_EQ(read(server), "wo");
  EXPECT_EQ(net.bytes(), 0U);
}

TEST_F(NetworkTest, AFullBufferMakesTheWriterWait) {
  connect();
  const std::string much(Network::kBuffer + 10, 'x');
  const auto moved = net.write(client, kMe, much);
  EXPECT_EQ(moved.error, Network::kMustWait);
  EXPECT_EQ(moved.bytes, Network::kBuffer);
  EXPECT_EQ(write(client, "other", kOther), Network::kMustWait) << "Writes do not mix";
  EXPECT_EQ(read(server, 20, kOther), std::string(20, 'x'));
  EXPECT_EQ(woken(), std::vector<std::uint32_t>{7});
  EXPECT_EQ(write(client, much.substr(Network::kBuffer)), Network::kOk);
  EXPECT_EQ(woken(), std::vector<std::uint32_t>{8});
  EXPECT_EQ(write(client, "other", kOther), Network::kOk);
}

TEST_F(NetworkTest, DeadlinesCountEvenWhenThereIsSomething) {
  connect();
  write(client, "late");
  net.setDeadline(server, Side::reading, 100, 100);
  EXPECT_EQ(read(server), "error -2");
  net.setDeadline(server, Side::reading, 101, 100);
  EXPECT_EQ(read(server), "late");
  EXPECT_EQ(read(server), "error -3");
  EXPECT_EQ(net.deadline(server, Side::reading, 7), 101U);
  EXPECT_TRUE(woken().empty());
  net.setDeadline(server, Side::reading, 50, 100);
  EXPECT_EQ(woken(), std::vector<std::uint32_t>{7});
  EXPECT_EQ(read(server), "error -2");
}

TEST_F(NetworkTest, AClosedEndIsReadToItsEnd) {
  connect();
  write(client, "bye");
  net.close(client);
  EXPECT_EQ(read(server, 2), "by");
  EXPECT_EQ(read(server, 2), "e");
  EXPECT_EQ(read(server), "");
  EXPECT_EQ(write(server, "1"), Network::kOk);
  EXPECT_EQ(write(server, "2"), Network::kBrokenPipe);
  EXPECT_EQ(read(client), "error -1") << "closed here";
  EXPECT_EQ(net.close(client), Network::kClosed);
}

TEST_F(NetworkTest, AClosedEndThatHadNotReadAllResets) {
  connect();
  write(client, "unread");
  net.close(server);
  EXPECT_EQ(read(client), "error 104");
  EXPECT_EQ(read(client), "");
  EXPECT_EQ(write(client, "x"), Network::kBrokenPipe);
  EXPECT_EQ(net.bytes(), 0U);
}

TEST_F(NetworkTest, OneDirectionCanEnd) {
  connect();
  net.shutDown(client, Side::writing);
  EXPECT_EQ(read(server), "");
  EXPECT_EQ(write(client, "x"), Network::kBrokenPipe);
  EXPECT_EQ(write(server, "answer"), Network::kOk);
  EXPECT_EQ(read(client), "answer");
}

TEST_F(NetworkTest, AClosedListenerResetsWhoWasNotAccepted) {
  listener = net.listen({kLocal, 80}).fd;
  client = net.connect({kLocal, 0}, {kLocal, 80}).fd;
  EXPECT_EQ(read(client), "error -3");
  net.close(listener);
  EXPECT_EQ(woken(), std::vector<std::uint32_t>{7});
  EXPECT_EQ(read(client), "error 104");
}

TEST_F(NetworkTest, ClosingWakesAllInLine) {
  connect();
  EXPECT_EQ(read(server), "error -3");
  EXPECT_EQ(read(server, 1, kOther), "error -3");
  net.close(server);
  EXPECT_EQ(woken(), (std::vector<std::uint32_t>{7, 8}));
  EXPECT_EQ(read(server), "error -1");
  // Its number leads to no other socket that comes later.
  const std::uint64_t next = net.listen({kLocal, 81}).fd;
  EXPECT_NE(next, server);
  EXPECT_EQ(read(server), "error -1");
}

TEST_F(NetworkTest, PacketsKeepTheirBounds) {
  const std::uint64_t all = net.openPackets({Network::kAny, 53}, {}).fd;
  const std::uint64_t one = net.openPackets({kLocal, 0}, {kLocal, 53}).fd;
  EXPECT_EQ(net.openPackets({kLocal, 53}, {}).error, Network::kAddressInUse);
  EXPECT_EQ(net.send(one, kMe, {}, "first"), Network::kOk);
  EXPECT_EQ(net.send(one, kMe, {}, "second"), Network::kOk);
  EXPECT_EQ(net.waitText(all, Side::reading), "receive [::]:53");
  std::string text(3, ' ');
  const auto got = net.receive(all, kMe, text.data(), text.size());
  EXPECT_EQ(text, "fir");
  EXPECT_EQ(got.from.text(), "127.0.0.1:32768");
  EXPECT_EQ(net.receive(all, kMe, text.data(), 3).bytes, 3U);
  EXPECT_EQ(text, "sec");
  EXPECT_EQ(net.bytes(), 0U);
  net.close(all);
  EXPECT_EQ(net.send(one, kMe, {}, "lost"), Network::kOk);
  EXPECT_EQ(net.receive(one, kMe, text.data(), 3).error, Network::kRefused);
  EXPECT_EQ(net.send(one, kMe, {kLocal, 53}, std::string(70'000, 'x')), Network::kTooLong);
}

}  // namespace
}  // namespace gantry::golang
