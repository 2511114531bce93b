// The cards that are not Ps: channels, locks, parked goroutines, Ms without a P.
//
// They flow in rows like words, and each row is stretched to the full width.
#include <QSet>
#include <algorithm>
#include <cmath>

#include "ui/canvas/stage_layout_parts.h"
#include "ui/canvas/stage_style.h"
#include "ui/canvas/stage_words.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui::stage {

namespace {

constexpr double kGap = 12;
constexpr double kQueueRoom = 55;  // for the waiters at each end of a buffer
constexpr double kWaiter = 11;     // radius of a G that waits
constexpr double kBufferPad = 6;
constexpr double kCellGap = 4;
constexpr double kStripCell = 5;  // a value without text
constexpr double kNarrowBuffer = 150;
constexpr double kRoomyNumber = 44;
constexpr double kUnbuffered = 22;  // the gate between sender and receiver

// What a width would like to be, and what it can be where room is scarce.
struct Wish {
  double good = 0;
  double least = 0;
};

QString elementOf(const SceneChan& chan) {
  for (const QLatin1String before :
       {QLatin1String("<-chan "), QLatin1String("chan<- "), QLatin1String("chan ")})
    if (chan.type.startsWith(before)) return chan.type.mid(before.size());
  return chan.type;
}

bool isNumber(const QString& element) {
  static const QSet<QString> kNumbers = {
      QStringLiteral("int"),    QStringLiteral("int8"),    QStringLiteral("int16"),
      QStringLiteral("int32"),  QStringLiteral("int64"),   QStringLiteral("uint"),
      QStringLiteral("uint8"),  QStringLiteral("uint16"),  QStringLiteral("uint32"),
      QStringLiteral("uint64"), QStringLiteral("uintptr"), QStringLiteral("byte"),
      QStringLiteral("rune")};
  return kNumbers.contains(element);
}

// Of a cell with its gap. By type and not by the values, so that cards stand still.
Wish cellWish(const SceneChan& chan) {
  const QString element = elementOf(chan);
  if (element == QLatin1String("bool")) return {44, 32};
  if (element == QLatin1String("struct {}") || element == QLatin1String("struct{}"))
    return {34, 24};
  // Of few all are shown, if need be only as wide as three digits.
  constexpr std::uint32_t kFew = 6;
  return isNumber(element) ? Wish{34, chan.cap <= kFew ? 22.0 : 28.0} : Wish{64, 48};
}

// A cell that shows most values whole, such as seven digits, where `room` pixels are there for all.
double roomyCell(const SceneChan& chan, double room) {
  const double good = cellWish(chan).good;
  if (isNumber(elementOf(chan))) return kRoomyNumber;
  return good <= kRoomyNumber ? good : std::clamp(room * 0.12, good, good * 1.5);
}

Wish bufferWish(const SceneChan& chan) {
  if (chan.cap == 0) return {kUnbuffered, kUnbuffered};
  const Wish cell = cellWish(chan);
  const double pads = 2 * kBufferPad - kCellGap;
  return {chan.cap * cell.good + pads, std::min(chan.cap * cell.least, kNarrowBuffer) + pads};
}

double headerWidth(const QString& name, const QString& type, const QString& right) {
  const StageFonts& fonts = stageFonts();
  return textWidth(fonts.name, name) + textWidth(fonts.type, type) +
         textWidth(fonts.monoBold, right) + 30 + 2 * kCardPad;
}

Wish wishOf(const SceneChan& chan) {
  const QString fullest = QStringLiteral("%1 / %1").arg(countText(chan.cap));
  const double header = headerWidth(chan.name, chan.type, chan.cap == 0 ? fillText(chan) : fullest);
  const Wish buffer = bufferWish(chan);
  const double around = 2 * kQueueRoom + 2 * kCardPad;
  return {std::max(buffer.good + around, header), std::max(buffer.least + around, header)};
}

Wish wishOf(const SceneSync& sync) {
  const bool twoQueues = sync.kind == SyncKind::rwmutex;
  const double body = sync.kind == SyncKind::atomic ? 60 : twoQueues ? 260 : 150;
  const double width = std::max(body + 2 * kCardPad, headerWidth(sync.name, sync.type, QString()));
  return {width, width};
}

// Rows of cards, each as wide as the room.
class Flow {
 public:
  Flow(const QRectF& room, double height, Packing packing)
      : m_room(room), m_height(height), m_packing(packing), m_y(room.top()) {}

  void add(Wish wish, QRectF* card) {
    wish.good = std::min(wish.good, m_room.width());
    wish.least = std::min(wish.least, wish.good);
    const double gap = m_row.empty() ? 0 : kGap;
    const Wish with{m_used.good + gap + wish.good, m_used.least + gap + wish.least};
    const double needed = m_packing == Packing::tight ? with.least : with.good;
    if (!m_row.empty() && needed > m_room.width()) {
      breakRow();
      m_used = wish;
    } else {
      m_used = with;
    }
    m_row.push_back({wish, card});
  }

  // Returns the bottom of the last row.
  double finish() {
    if (m_row.empty()) return m_y;
    // One that is alone in the last row does not become a bar across the stage.
    if (m_row.size() == 1) m_room.setWidth(std::min(m_room.width(), m_used.good * 1.6));
    breakRow();
    return m_y - kGap;
  }

 private:
  struct Item {
    Wish wish;
    QRectF* card;
  };

  // What is left over goes to all alike; what lacks is taken from those that can give.
  double widthOf(const Wish& wish) const {
    const double over = m_room.width() - m_used.good;
    if (over >= 0) return wish.good + over / static_cast<double>(m_row.size());
    return wish.good + over * (wish.good - wish.least) / (m_used.good - m_used.least);
  }

  void breakRow() {
    double x = m_room.left();
    for (const Item& item : m_row) {
      const double width = widthOf(item.wish);
      *item.card = QRectF(x, m_y, width, m_height);
      x += width + kGap;
    }
    m_y += m_height + kGap;
    m_row.clear();
  }

  QRectF m_room;
  double m_height;
  Packing m_packing;
  double m_y;
  Wish m_used;  // by the row, with its gaps
  std::vector<Item> m_row;
};

// The body of a card, below its header.
QRectF bodyOf(const QRectF& card) {
  const double edge = card.height() <= kLowCard ? kLowEdge : kCardPad - 2;
  return card.adjusted(kCardPad, headerOf(card.height()), -kCardPad, -edge);
}

// All cells with their texts if they fit, else as many as leave the rest a strip.
void placeBuffer(ChanBox& box, const SceneChan& chan, const QRectF& body) {
  const Wish buffer = bufferWish(chan);
  const double height = std::min(body.height(), 38.0);
  const double most = std::max(body.width() - 2 * kQueueRoom, 60.0);
  const double roomy = chan.cap * roomyCell(chan, most) + 2 * kBufferPad - kCellGap;
  const double width = std::min(chan.cap == 0 ? buffer.good : std::max(buffer.good, roomy), most);
  box.buffer = QRectF(body.center().x() - width / 2, body.center().y() - height / 2, width, height);
  if (chan.cap == 0) return;
  const Wish cell = cellWish(chan);
  const double inner = width - 2 * kBufferPad + kCellGap;
  box.cellWidth = inner / chan.cap;
  box.textCells = chan.cap;
  if (box.cellWidth >= cell.least) return;
  const double wanted = std::min((chan.cap - 1) * kStripCell, inner * 0.5);
  box.cellWidth = roomyCell(chan, inner);
  box.textCells = static_cast<std::uint32_t>(
      std::clamp(std::floor((inner - wanted) / box.cellWidth), 0.0, chan.cap - 1.0));
  const double texts = box.textCells * box.cellWidth;
  box.strip = QRectF(box.buffer.left() + kBufferPad, box.buffer.top() + 4, inner - texts - kCellGap,
                     height - 8);
}

void placeChan(StageLayout& layout, const SceneChan& chan, ChanBox& box) {
  const QRectF body = bodyOf(box.card);
  placeBuffer(box, chan, body);
  const QRectF senders(body.left(), body.top(), box.buffer.left() - body.left() - 4, body.height());
  const QRectF receivers(box.buffer.right() + 4, body.top(), body.right() - box.buffer.right() - 4,
                         body.height());
  placeRow(layout, chan.sendq, senders, Head::right, kWaiter);
  placeRow(layout, chan.recvq, receivers, Head::left, kWaiter);
}

void placeSync(StageLayout& layout, const SceneSync& sync, SyncBox& box) {
  const QRectF body = bodyOf(box.card);
  const double words = std::max(textWidth(stageFonts().label, heldByText(sync)),
                                textWidth(stageFonts().label, sync.state));
  box.words = QRectF(body.left(), body.top(), words, body.height());
  double x = box.words.right() + (words > 0 ? 10 : 0);
  const bool owned = sync.kind == SyncKind::mutex || sync.kind == SyncKind::rwmutex;
  if (owned) {
    if (sync.owner) layout.gs.push_back({*sync.owner, QPointF(x + 16, body.center().y()), kWaiter});
    x += 32 + 12;
  }
  const std::size_t queues = sync.kind == SyncKind::rwmutex ? 2 : 1;
  const auto count = static_cast<double>(queues);
  const double width = (body.right() - x - (count - 1) * 10) / count;
  for (std::size_t q = 0; q < queues; ++q) {
    box.queues[q] =
        QRectF(x + static_cast<double>(q) * (width + 10), body.top(), width, body.height());
    placeRow(layout, sync.queues[q], box.queues[q], Head::left, kWaiter);
  }
}

void placeThreads(StageLayout& layout, const StageScene& scene) {
  ThreadsBox& box = layout.threads;
  const QRectF body = bodyOf(box.card);
  const double height = std::min(body.height(), 34.0);
  double x = body.left();
  for (std::size_t i = 0; i < scene.ms.size(); ++i) {
    const SceneM& m = scene.ms[i];
    const double text = textWidth(stageFonts().thread, chipText(m)) + 20;
    const double width = text + (m.g ? 30 : 0);
    const std::size_t left = scene.ms.size() - i;
    const double more = left > 1 ? 34 : 0;
    if (x + width + more > body.right() + 0.5) {
      layout.threads.more =
          MoreSpot{QRectF(x, body.center().y() - 7, std::max(0.0, body.right() - x), 14), left};
      break;
    }
    const QRectF chip(x, body.center().y() - height / 2, width, height);
    box.chips.push_back(chip);
    if (m.g) layout.gs.push_back({*m.g, QPointF(chip.right() - 19, chip.center().y()), 11});
    x += width + 8;
  }
}

}  // namespace

double placeObjects(StageLayout& layout, const StageScene& scene, const QRectF& room,
                    double cardHeight, Packing packing) {
  layout.chans.resize(scene.chans.size());
  layout.syncs.resize(scene.syncs.size());
  Flow flow(room, cardHeight, packing);
  for (std::size_t i = 0; i < scene.chans.size(); ++i)
    flow.add(wishOf(scene.chans[i]), &layout.chans[i].card);
  for (std::size_t i = 0; i < scene.syncs.size(); ++i)
    flow.add(wishOf(scene.syncs[i]), &layout.syncs[i].card);
  if (scene.parked.total != 0) flow.add({180, 150}, &layout.parked);

  std::size_t threads = scene.ms.size();
  for (const SceneP& p : scene.ps)
    if (p.m) ++threads;
  if (threads != 0) {
    const auto chips = static_cast<double>(std::min<std::size_t>(threads, 4));
    flow.add({2 * kCardPad + 60 * chips, 160}, &layout.threads.card);
  }
  const double bottom = flow.finish();

  for (std::size_t i = 0; i < scene.chans.size(); ++i)
    placeChan(layout, scene.chans[i], layout.chans[i]);
  for (std::size_t i = 0; i < scene.syncs.size(); ++i)
    placeSync(layout, scene.syncs[i], layout.syncs[i]);
  if (scene.parked.total != 0)
    placeRow(layout, scene.parked, bodyOf(layout.parked), Head::left, kWaiter);
  if (threads != 0) placeThreads(layout, scene);
  return bottom;
}

}  // namespace gantry::ui::stage

namespace gantry::ui {

QRectF ChanBox::cell(std::uint32_t i, std::uint32_t cap) const {
  const double right = buffer.right() - stage::kBufferPad;
  if (i < textCells) {
    return QRectF(right - (i + 1) * cellWidth + stage::kCellGap, buffer.top() + 4,
                  cellWidth - stage::kCellGap, buffer.height() - 8);
  }
  const double pitch = strip.width() / (cap - textCells);
  const double gap = pitch >= stage::kStripCell ? 1 : 0;
  return QRectF(strip.right() - (i - textCells + 1) * pitch, strip.top(), pitch - gap,
                strip.height());
}

}  // namespace gantry::ui
