// Game: what somebody has chosen so far who plays the scheduler, and how it is taken back.
//
//   Game game(true);
//   for (;;) {
//     Recording recording;
//     recording.setup = setup;
//     DirectedRun run(*program, recording, game.directions());
//     while (run.advance(200'000)) {}
//     game.arrive(recording.decisions, run.turn());
//     if (!game.turn() || !game.choose(ask(*game.turn()))) break;
//   }
//   print(game.schedule());  // gantry run PROGRAM --replay ... makes the same run
//
// It holds no run: undo is the same run with fewer decisions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/choice/chooser.h"
#include "engine/turns/directed_run.h"
#include "engine/turns/turn.h"

namespace gantry {

// How far the runtime chooses by itself when it is let.
enum class Pass : std::uint8_t {
  once,         // this time
  untilSwitch,  // until a G waits, ends or must go, and somebody else is to be started
  toEnd,
};

class Game {
 public:
  // One answer: of the player, or of the runtime.
  struct Taken {
    Turn turn;
    std::optional<std::size_t> option;  // none: it was passed
    Pass pass = Pass::once;
    std::size_t decisions = 0;  // made before it
  };

  // `given`: decisions that were made before the game, which nobody takes back.
  explicit Game(bool explored, std::vector<Decision> given = {});

  // How to make the run up to now: of a new program of the same setup each time.
  [[nodiscard]] const Directions& directions() const { return m_directions; }

  // That run has come to a turn, or without one to its end.
  void arrive(std::vector<Decision> decisions, std::optional<Turn> turn);

  // What is to be chosen. None when the run is over, and while directions() are being followed.
  [[nodiscard]] const std::optional<Turn>& turn() const { return m_turn; }
  // directions() were followed to a turn or to the end.
  [[nodiscard]] bool arrived() const { return m_arrived; }

  // These change directions(). False, and nothing changes, when there is no such thing to do.
  bool choose(std::size_t option);
  bool pass(Pass how);
  bool undo();
  bool startAgain();

  // At which choices one is asked from now on.
  [[nodiscard]] Ask ask() const { return m_ask; }
  void setAsk(Ask ask);

  [[nodiscard]] bool explored() const { return m_explored; }
  [[nodiscard]] const std::vector<Taken>& taken() const { return m_taken; }

  // For `--replay`: after what is told here nothing is preempted any more (explored), or the seed
  // decides, which is what the run shows when it is over.
  [[nodiscard]] std::string schedule() const;

 private:
  void go(std::vector<Decision> given);

  bool m_explored;
  std::size_t m_given;  // decisions before the game
  Ask m_ask = Ask::steps;
  Directions m_directions;
  std::vector<Decision> m_decisions;  // up to the turn, or to the end
  std::optional<Turn> m_turn;
  bool m_arrived = false;
  std::vector<Taken> m_taken;
};

}  // namespace gantry
