// The sentences of findings: one table of message ids with their English and Chinese forms.
//
// {0} to {9} stand for the parts that a Phrase brings; a part is rendered in the same language.
// A new sentence is a new row: never glue prose together elsewhere.
#pragma once

#include <cstdint>
#include <string_view>

namespace gantry {

enum class Language : std::uint8_t { en, zh };

// clang-format off
#define GANTRY_MESSAGES(X)                                                                         \
  X(none, "", "")                                                                                  \
  /* things */                                                                                     \
  X(typeOfChannel, "channel", "通道")                                                              \
  X(thingOfLine, "the {0} of {1}", "{1}的 {0}")                                                    \
  X(unnamedThing, "{0} {1}", "{0} {1}")                                                            \
  X(typedThing, "{0} {1}", "{0} {1}")                                                              \
  X(typeOfTimerChannel, "timer channel", "定时器通道")                                             \
  X(typeOfTickerChannel, "ticker channel", "周期定时器通道")                                       \
  X(someChannel, "a channel", "一个通道")                                                          \
  X(someLock, "a lock", "一把锁")                                                                  \
  X(unbuffered, "unbuffered", "无缓冲")                                                            \
  X(filled, "{0}/{1}", "{0}/{1}")                                                                  \
  X(closedToo, "{0}, closed", "{0}，已关闭")                                                       \
  X(typeOfMutex, "Mutex", "Mutex")                                                                 \
  X(typeOfRwmutex, "RWMutex", "RWMutex")                                                           \
  X(typeOfWaitgroup, "WaitGroup", "WaitGroup")                                                     \
  X(typeOfOnce, "Once", "Once")                                                                    \
  X(typeOfCond, "Cond", "Cond")                                                                    \
  X(typeOfSema, "semaphore", "信号量")                                                             \
  X(typeOfAtomic, "atomic value", "原子变量")                                                      \
  /* what a goroutine waits for */                                                                 \
  X(waitsSend, "{0} waits at {1} to send on {2} ({3}), made at {4}{5}.",                           \
    "{0} 在{1}等待向 {2}（{3}，创建于{4}）发送{5}。")                                              \
  X(waitsRecv, "{0} waits at {1} to receive from {2} ({3}), made at {4}{5}.",                      \
    "{0} 在{1}等待从 {2}（{3}，创建于{4}）接收{5}。")                                              \
  X(waitsNilSend, "{0} waits at {1} to send on a nil channel, which never proceeds.",              \
    "{0} 在{1}向 nil 通道发送，永远不会继续。")                                                    \
  X(waitsNilRecv, "{0} waits at {1} to receive from a nil channel, which never proceeds.",         \
    "{0} 在{1}从 nil 通道接收，永远不会继续。")                                                    \
  X(waitsSelectNone, "{0} waits at {1} in a select that has no channel to wait for.",              \
    "{0} 在{1}执行没有任何可等待通道的 select。")                                                  \
  X(waitsSelect, "{0} waits at {1} in a select: {2}{3}.", "{0} 在{1}的 select 中等待：{2}{3}。")   \
  X(caseSend, "to send on {0} (made at {1})", "向 {0}（创建于{1}）发送")                           \
  X(caseRecv, "to receive from {0} (made at {1})", "从 {0}（创建于{1}）接收")                      \
  X(waitsLock, "{0} waits at {1} to lock {2}, first used at {3}{4}.",                              \
    "{0} 在{1}等待锁住 {2}（首次使用于{3}）{4}。")                                                 \
  X(waitsRLock, "{0} waits at {1} to read-lock {2}, first used at {3}{4}.",                        \
    "{0} 在{1}等待读锁 {2}（首次使用于{3}）{4}。")                                                 \
  X(waitsOnce, "{0} waits at {1} for the function of {2} to return{3}.",                           \
    "{0} 在{1}等待 {2} 的函数返回{3}。")                                                           \
  X(waitsGroup, "{0} waits at {1} for {2}, whose counter is {3}{4}.",                              \
    "{0} 在{1}等待 {2}，其计数为 {3}{4}。")                                                        \
  X(waitsCond, "{0} waits at {1} for a signal of {2}{3}.", "{0} 在{1}等待 {2} 的信号{3}。")        \
  X(waitsSema, "{0} waits at {1} for {2}{3}.", "{0} 在{1}等待{2}{3}。")                            \
  X(waitsOther, "{0} waits at {1} ({2}){3}.", "{0} 在{1}等待（{2}）{3}。")                         \
  /* why nobody will wake it */                                                                    \
  X(nobodyReceived, ", and nobody has ever received from it", "，而从未有 goroutine 从它接收")     \
  X(nobodySent, ", and nobody has ever sent on it", "，而从未有 goroutine 向它发送")               \
  X(nobodyClosed, ", and nobody has closed it", "，也没有 goroutine 关闭它")                       \
  X(onlyReceive, "Only {0} {1}{2}.", "只有 {0} {1}{2}。")                                          \
  X(receivesFrom, "receives from {0}", "从 {0} 接收")                                              \
  X(sendsOn, "sends on {0}", "向 {0} 发送")                                                        \
  X(receiveFrom, "receive from {0}", "从 {0} 接收")                                                \
  X(sendOn, "send on {0}", "向 {0} 发送")                                                          \
  X(whoWaits, "{0} (last at {1}; waits itself at {2} now)",                                        \
    "{0}（最后一次在{1}；现在自己也在{2}等待）")                                                   \
  X(whoEnded, "{0} (last at {1}; has ended)", "{0}（最后一次在{1}；现已结束）")                    \
  X(whoReturned, "{0} (last at {1}; has returned)", "{0}（最后一次在{1}；现已返回）")              \
  X(whoLives, "{0} (last at {1}; goes on without that at {2})",                                    \
    "{0}（最后一次在{1}；此后不再这样做，位于{2}）")                                               \
  X(moreOfThem, "{0} more", "另外 {0} 个")                                                         \
  X(caseNobodyReceived, "to send on {0} (made at {1}; nobody has ever received from it)",          \
    "向 {0}（创建于{1}；从未有 goroutine 从它接收）发送")                                          \
  X(caseNobodySent, "to receive from {0} (made at {1}; nobody has ever sent on it)",               \
    "从 {0}（创建于{1}；从未有 goroutine 向它发送）接收")                                          \
  X(heldBy, "{0} holds {1} since {2} and waits itself at {3}.",                                    \
    "{0} 自{2}起持有 {1}，自己在{3}等待。")                                                        \
  X(heldByEnded, "{0} locked {1} at {2} and ended without unlocking it.",                          \
    "{0} 在{2}锁住 {1}，结束时没有解锁。")                                                         \
  X(heldByAlive, "{0} holds {1} since {2}.", "{0} 自{2}起持有 {1}。")                              \
  X(heldBySelf, "{0} holds {1} itself, since {2}: a lock of Go cannot be locked twice.",           \
    "{0} 自{2}起自己就持有 {1}：Go 的锁不可重入。")                                                \
  X(onceBySelf, "{0} itself runs the function of {1}, since {2}.",                                 \
    "正是 {0} 自{2}起在执行 {1} 的函数。")                                                         \
  X(writerWaits, "Writer {0} waits at {1} for {2}, and stops new readers.",                        \
    "写者 {0} 在{1}等待 {2}，并阻止新的读者。")                                                    \
  X(nobodyHolds, ", and nobody who still runs unlocks it",                                         \
    "，而仍在运行的 goroutine 都不会解锁它")                                                       \
  X(nobodyDone, ", and nobody is left who could call Done on it",                                  \
    "，而已没有 goroutine 能对它调用 Done")                                                        \
  X(lastDone, "{0} called Done on {2} last, at {1}.", "对 {2} 的最后一次 Done 由 {0} 在{1}调用。") \
  X(addedAt, "{0} added to {1} at {2}.", "{0} 在{2}对 {1} 调用了 Add。")                           \
  X(nobodySignals, ", and nobody is left who could signal it", "，而已没有 goroutine 能通知它")    \
  X(signalLost, "{0} signalled {1} at {2} while nobody waited: the signal was lost.",              \
    "{0} 在{2}通知 {1} 时没有 goroutine 在等待：信号丢失。")                                       \
  X(signalledLast, "{0} signalled {1} last at {2}, and others were woken.",                        \
    "{0} 最后一次在{2}通知 {1}，被唤醒的是其他 goroutine。")                                       \
  X(nobodyReleases, ", and nobody is left who could release it", "，而已没有 goroutine 能释放它")  \
  X(timerStopped, "{0} stopped {2} at {1}: nothing will come from it any more.",                   \
    "{0} 在{1}停止了 {2}：不会再有值到来。")                                                       \
  X(timerFired, ", and nobody has reset it since it sent its one value",                           \
    "，它已送出唯一的值，之后没有 goroutine 重置它")                                               \
  X(timerTaken, "{0} received the value of {2} at {1}.", "{0} 在{1}收到了 {2} 的值。")             \
  X(copiedLocked, "{0}, first used at {1}, is a copy of {2}, made while {3} had that locked: "     \
    "it began locked, and nobody unlocks it; a lock must not be copied.",                          \
    "{0}（首次使用于{1}）是 {2} 的副本，复制时后者正被 {3} 锁住：副本一开始就是锁住的，没有 "      \
    "goroutine 会解锁它；锁不能复制。")                                                            \
  X(somebody, "somebody", "某个 goroutine")                                                        \
  X(copiedFrom, "{0} (since {1})", "{0}（自{1}起）")                                               \
  X(doneOnCopy, "{0} called Done at {1} on a copy of {2}, which does not count for it.",           \
    "{0} 在{1}对 {2} 的副本调用了 Done，这对 {2} 不起作用。")                                      \
  X(andMore, "Likewise {0}.", "{0} 也是如此。")                                                    \
  /* deadlock and leak */                                                                          \
  X(mainLeft, "{0}, which ran main, ended at {1} by runtime.Goexit: the program goes on "          \
    "without it.",                                                                                 \
    "运行 main 的 {0} 在{1}因 runtime.Goexit 结束：程序没有随之结束。")                            \
  X(nobodyLeft, "{0}, which ran main, ended at {1} by runtime.Goexit, and no goroutine is "        \
    "left that could end the program: Go calls that a deadlock.",                                  \
    "运行 main 的 {0} 在{1}因 runtime.Goexit 结束，已没有任何 goroutine 来结束程序：Go "           \
    "称之为死锁。")                                                                                \
  X(totalDeadlock, "All goroutines are asleep - deadlock! Nobody is left to wake {0}.",            \
    "所有 goroutine 都在休眠：死锁。没有任何 goroutine 能唤醒 {0}。")                              \
  X(networkSilence, "Nobody is left to wake {0}: both ends of the connection are in the program, " \
    "and nobody else is on the network. Go would wait on for ever.",                               \
    "没有任何 goroutine 能唤醒 {0}：连接的两端都在程序之内，网络上没有别人。Go 会永远等下去。")    \
  X(partialDeadlock, "Deadlock of {0}, while others run: they wait for each other for ever.",      \
    "{0} 死锁，而其他 goroutine 仍在运行：它们永远互相等待。")                                     \
  X(isStarted, "{0} is {1}, started at {2}.", "{0} 是在{2}启动的 {1}。")                           \
  X(areStarted, "{0} are {1}, started at {2}.", "{0} 都是在{2}启动的 {1}。")                       \
  X(trueSince, "{0} can never be woken from event {1} on, when {2} blocked at {3}.",               \
    "自事件 {1} 起（{2} 在{3}阻塞）{0} 再也不会被唤醒。")                                          \
  X(trueSinceEnd, "{0} can never be woken from event {1} on, when {2} ended at {3}.",              \
    "自事件 {1} 起（{2} 在{3}结束）{0} 再也不会被唤醒。")                                          \
  X(trueSinceReturn, "{0} can never be woken from event {1} on, when {2} returned from main "      \
    "at {3}.",                                                                                     \
    "自事件 {1} 起（{2} 在{3}从 main 返回）{0} 再也不会被唤醒。")                                  \
  X(trueSinceAt, "{0} can never be woken from event {1} on, when {2} was at {3}.",                 \
    "自事件 {1} 起（{2} 在{3}）{0} 再也不会被唤醒。")                                              \
  X(trueSinceEvent, "{0} can never be woken from event {1} on.",                                   \
    "自事件 {1} 起 {0} 再也不会被唤醒。")                                                          \
  X(neverWoken, "{0} can never be woken again, while others run.",                                 \
    "{0} 再也不会被唤醒，而其他 goroutine 仍在运行。")                                             \
  X(leakOne, "Leak: {0}, started at {1}, is still blocked at {2}{3} when main returns.",           \
    "泄漏：main 返回时，在{1}启动的 {0} 仍阻塞在{2}{3}。")                                         \
  X(leakMany, "Leak: {0} goroutines, {1}, started at {2}, are still blocked at {3}{4} when "       \
    "main returns.",                                                                               \
    "泄漏：main 返回时，在{2}启动的 {0} 个 goroutine（{1}）仍阻塞在{3}{4}。")                      \
  X(blockedOn, " on {0}", "的 {0} 上")                                                             \
  X(standsAt, "{0} at {1}", "{1}的 {0}")                                                           \
  X(standsOn, "{0} at {1} on {2}", "{1}的 {0}（{2}）")                                             \
  /* locks */                                                                                      \
  X(doubleLock, "{0} locks {1} at {2}, but has locked it already at {3}: it waits for itself.",    \
    "{0} 在{2}锁 {1}，但在{3}已经锁住它：它在等待自己。")                                          \
  X(recursiveRlock, "{0} read-locks {1} at {2} again, after {3}; between the two, writer {4} "     \
    "came at {5}: the second read lock waits for the writer, the writer for the first.",           \
    "{0} 在{3}读锁 {1} 之后又在{2}再次读锁；其间写者 {4} 在{5}到来：第二次读锁等写者，写者等第一"  \
    "次读锁。")                                                                                    \
  X(recursiveRlockWhy, "{0} read-locks {1} at {2} while it holds it for reading since {3}, "       \
    "and {4} write-locks it at {5}: if the writer comes between the two, the second read lock "    \
    "waits for the writer and the writer for the first.",                                          \
    "{0} 自{3}起已读锁 {1}，又在{2}再次读锁，而 {4} 在{5}写锁它：若写者在两者之间到来，第二次读"   \
    "锁等写者，写者等第一次读锁。")                                                                \
  X(lockOrderStep, "{0} locks {1} at {2} while it holds {3} since {4}",                            \
    "{0} 自{4}持有 {3} 时又在{2}锁 {1}")                                                           \
  X(lockOrderWriter, "{0} write-locks {1} at {2}: a writer that waits keeps new readers out.",     \
    "{0} 在{2}写锁 {1}：等待中的写者会挡住新的读者。")                                             \
  X(lockOrderWhy, "Lock order: {0}; in another order of events each waits for the other.",         \
    "加锁顺序：{0}；换一种执行顺序，它们就会互相等待。")                                           \
  X(lockOrderHit, "Lock order: {0}; here each waits for the other.",                               \
    "加锁顺序：{0}；在这次运行中它们互相等待。")                                                   \
  X(heldWhileBlocked, "{0} holds {1} since {2} while it is blocked at {3} on {4}.",                \
    "{0} 自{2}起持有 {1}，却在{3}阻塞于 {4}。")                                                    \
  X(othersWaitFor, "{0} waits at {1} for {2}.", "{0} 在{1}等待 {2}。")                             \
  X(unlockUnlocked, "{0} unlocks {1} at {2}, but it is not locked.",                               \
    "{0} 在{2}解锁 {1}，但它并未被锁住。")                                                         \
  X(unlockedBefore, "{0} unlocked {2} last at {1}.", "上一次解锁 {2} 由 {0} 在{1}完成。")          \
  /* wait groups and channels */                                                                   \
  X(wgNegative, "{0} lowers {1} below zero at {2}.", "{0} 在{2}把 {1} 的计数减到零以下。")         \
  X(wgReused, "{0} waits for {1} at {2}, but Add was called again before Wait had returned.",      \
    "{0} 在{2}等待 {1}，但在 Wait 返回之前又有 goroutine 调用了 Add。")                            \
  X(sendClosed, "{0} sends on {1} at {2}, but it is closed.", "{0} 在{2}向已关闭的 {1} 发送。")    \
  X(closeClosed, "{0} closes {1} at {2}, but it is closed already.",                               \
    "{0} 在{2}关闭 {1}，但它已被关闭。")                                                           \
  X(closeNil, "{0} closes a nil channel at {1}.", "{0} 在{1}关闭 nil 通道。")                      \
  X(closedBy, "{0} closed {1} at {2}.", "{0} 在{2}关闭了 {1}。")                                   \
  X(someMap, "a map", "一个 map")                                                                  \
  X(mapOf, "map {0}", "map {0}")                                                                   \
  X(mapMisuse, "{0} uses {2} at {1} while another goroutine writes it.",                           \
    "{0} 在{1}使用 {2}，而另一个 goroutine 正在写它。")                                            \
  X(mapReadMeanwhile, "{0} writes {3} at {1} while {2} reads it.",                                 \
    "{0} 在{1}写 {3}，而 {2} 正在读它。")                                                          \
  X(mapMisuseOf, "{0} uses {4} at {1} while {2} writes it, at {3}.",                               \
    "{0} 在{1}使用 {4}，而 {2} 正在{3}写它。")                                                     \
  /* ends */                                                                                       \
  X(panicked, "{0} panics at {1}: {2}.", "{0} 在{1}发生 panic：{2}。")                             \
  X(fatalError, "{0} ends the program at {1}: {2}.", "{0} 在{1}使程序终止：{2}。")                 \
  X(exited, "{0} ends the program at {1} with status {2}.", "{0} 在{1}以状态 {2} 结束程序。")      \
  X(testFailed, "{0} fails at {1}: {2}.", "{0} 在{1}失败：{2}。")                                  \
  X(testFailedSomewhere, "{0} fails.", "{0} 失败。")                                               \
  X(testFailedAfter, "{0} fails; it was last at {1}.", "{0} 失败；它最后位于{1}。")                \
  X(testOfG, "{0} in {1}", "{1} 中的 {0}")                                                         \
  X(startedAt, "{0} was started at {1} by {2}.", "{0} 由 {2} 在{1}启动。")                         \
  X(timerStarted, "{0} runs the function of a timer that {2} set at {1}.",                         \
    "{0} 执行由 {2} 在{1}设置的定时器的函数。")                                                    \
  /* races */                                                                                      \
  X(raceBetween, "Data race on {0}: {1} {2} at {3}, and {4} {5} at {6}, with nothing that "        \
    "orders the two.",                                                                             \
    "{0} 上的数据竞争：{1} 在{3}{2}，{4} 在{6}{5}，两者之间没有先后关系。")                        \
  X(raceReads, "reads", "读取")                                                                    \
  X(raceWrites, "writes", "写入")                                                                  \
  X(raceAtomic, "accesses it atomically", "原子地访问")                                            \
  X(memoryAt, "the memory at {0}", "地址 {0} 处的内存")                                            \
  X(frameAt, "{0} ({1})", "{0}（{1}）")                                                            \
  X(raceStack, "{0} is there in {1}.", "{0} 的调用栈：{1}。")                                      \
  X(raceStarted, "{0} was started at {1} in {2}.", "{0} 在{1}由 {2} 启动。")                       \
  X(raceOneAtomic, "{0} uses sync/atomic, {1} at {2} does not: both must, or neither access "      \
    "is ordered.",                                                                                 \
    "{0} 使用 sync/atomic，而 {1} 在{2}没有：必须两者都用，否则访问之间没有先后关系。")            \
  X(raceReadLocks, "{0} (since {3}) and {1} (since {4}) both hold {2}, but only for reading: "     \
    "readers are not ordered among themselves; who writes must hold it with Lock.",                \
    "{0}（自{3}起）和 {1}（自{4}起）都持有 {2}，但只是读锁：读者之间没有先后关系；写入者必须用 "   \
    "Lock 持有它。")                                                                               \
  X(raceTwoLocks, "{0} holds {1} there (since {2}), {3} holds {4} (since {5}): two different "     \
    "locks order nothing; one lock must be around both.",                                          \
    "{0} 此时持有 {1}（自{2}起），{3} 持有 {4}（自{5}起）：两把不同的锁不能确定先后，两处必须用"   \
    "同一把锁。")                                                                                  \
  X(raceOneLock, "{0} holds {1} there (since {2}), {3} holds no lock at {4}: what is missing "     \
    "is {1} around that too.",                                                                     \
    "{0} 此时持有 {1}（自{2}起），而 {3} 在{4}没有持有锁：缺少的是在那里也锁住 {1}。")             \
  X(raceEnded, "After its access at {2} {0} ended, which orders nothing, and did nothing "         \
    "before that {1} could have waited for.",                                                      \
    "{0} 在{2}访问之后就结束了（结束本身不确定先后），此前没有做任何 {1} 可以等待的操作。")        \
  X(raceNoRelease, "After its access at {2} {0} did nothing that {1} could have waited for.",      \
    "{0} 在{2}访问之后没有做任何 {1} 可以等待的操作。")                                            \
  X(raceNoAcquire, "After its access at {3} {0} did {1}, but {2} waited for nothing since it "     \
    "was started.",                                                                                \
    "{0} 在{3}访问之后做了{1}，但 {2} 启动以来没有等待过任何东西。")                               \
  X(raceNotMet, "After its access at {4} {0} did {1}, and {2} before its own at {5} last did "     \
    "{3}: the two do not meet.",                                                                   \
    "{0} 在{4}访问之后做了{1}，{2} 在{5}访问之前最后做了{3}：两者没有对上。")                      \
  X(edgeAt, "{0} at {1}", "{1}的{0}")                                                              \
  X(raceMissing, "The missing edge leads from {0} after {1} to {2} before {3}: a send and its "    \
    "receive, Done and Wait, or one lock around both.",                                            \
    "缺少的先后关系是从 {0} 的{1}之后到 {2} 的{3}之前：一次发送与其接收、Done 与 Wait，或包住两"   \
    "处的同一把锁。")                                                                              \
  X(raceAddWait, "Add on WaitGroup {1} by {0} at {2} and Wait by {3} at {4} are in no order: "     \
    "Wait may return before Add is called; call Add before the go statement.",                     \
    "{0} 在{2}对 WaitGroup {1} 的 Add 与 {3} 在{4}的 Wait 没有先后关系：Wait 可能在 Add "          \
    "之前返回；应在 go 语句之前调用 Add。")                                                        \
  X(edgeGo, "a go statement", "go 语句")                                                           \
  X(edgeChannel, "a channel operation", "通道操作")                                                \
  X(edgeClose, "a close", "close")                                                                 \
  X(edgeRecvClosed, "a receive from a closed channel", "从已关闭通道的接收")                       \
  X(edgeUnlock, "an unlock", "解锁")                                                               \
  X(edgeLock, "a lock", "加锁")                                                                    \
  X(edgeDone, "WaitGroup.Done", "WaitGroup.Done")                                                  \
  X(edgeWait, "WaitGroup.Wait", "WaitGroup.Wait")                                                  \
  X(edgeOnce, "Once.Do", "Once.Do")                                                                \
  X(edgeStore, "an atomic store", "原子写")                                                        \
  X(edgeLoad, "an atomic load", "原子读")                                                          \
  X(edgeTimer, "a timer", "定时器")                                                                \
  /* why a goroutine does not run */                                                               \
  X(whyNone, "{0} is not there at this moment.", "此刻没有 {0}。")                                 \
  X(whyEnded, "{0} has ended, at {1}.", "{0} 已经在{1}结束。")                                     \
  X(whyExited, "{0} does not run any more: the program has ended. It was at {1}.",                 \
    "程序已结束，{0} 不再运行。它位于{1}。")                                                       \
  X(whyRuns, "{0} runs at {4}, on P{1} and M{2}, for {3}.",                                        \
    "{0} 正在 P{1}、M{2} 上运行（{4}），已 {3}。")                                                 \
  X(whyRunsAsked, "{0} runs at {4}, on P{1} and M{2}, for {3}; sysmon has asked it to stop: "      \
    "it will at its next safe point (preemptone).",                                                \
    "{0} 正在 P{1}、M{2} 上运行（{4}），已 {3}；sysmon 已请求它停下：它会在下一个安全点停下（pre"  \
    "emptone）。")                                                                                 \
  X(whyPreempted, "{0} has stopped itself at {1}, for a scan of its stack.",                       \
    "{0} 为扫描栈而在{1}自行停下。")                                                               \
  X(whyRunnext, "{0} is runnable at {3}, for {2}: it is runnext of P{1}{4}.",                      \
    "{0} 在{3}可运行已 {2}：它是 P{1} 的 runnext{4}。")                                            \
  X(whyRing, "{0} is runnable at {5}, for {4}: it is number {1} of {2} in the local queue of "     \
    "P{3}{6}.",                                                                                    \
    "{0} 在{5}可运行已 {4}：它在 P{3} 的本地队列中排第 {1}（共 {2} 个）{6}。")                     \
  X(whyGlobal, "{0} is runnable at {4}, for {3}: it is number {1} of {2} in the global "           \
    "queue{5}.",                                                                                   \
    "{0} 在{4}可运行已 {3}：它在全局队列中排第 {1}（共 {2} 个）{5}。")                             \
  X(whyHand, "{0} is runnable at {1} and was picked by a thread: it runs next.",                   \
    "{0} 在{1}可运行，已被一个线程选中：马上运行。")                                               \
  X(whyLocked, "{0} is runnable at {2}, but locked to M{1}, which has no P yet: another "          \
    "thread that finds it hands its P over (startlockedm).",                                       \
    "{0} 在{2}可运行，但锁定在 M{1} 上，而它还没有 P：找到它的线程会把自己的 P "                   \
    "交给它（startlockedm）。")                                                                    \
  X(whyStopped, "The world is stopped: no P runs {0}, which is at {1}, or anything else now.",     \
    "世界已停止：此刻没有 P 运行位于{1}的 {0} 或任何其他 goroutine。")                             \
  X(pRuns, "P{0} runs {1}, at {2}, for {3}.", "P{0} 正在运行 {1}（{2}），已 {3}。")                \
  X(pIdle, "P{0}, where {1} ({2}) stands, is idle: a thread must take it first (wakep).",          \
    "{1}（{2}）所在的 P{0} 空闲：须先有线程取得它（wakep）。")                                     \
  X(pScheduling, "P{0}, where {1} ({2}) stands, is just looking for what to run next.",            \
    "{1}（{2}）所在的 P{0} 正在寻找下一个要运行的 goroutine。")                                    \
  X(pInSyscall, "P{0} belongs to the thread of {1}, which is in a system call at {2}: sysmon "     \
    "takes it away after a while (retake).",                                                       \
    "P{0} 属于 {1} 的线程，{1} 正在{2}进行系统调用：过一会儿 sysmon 会把它取走（retake）。")       \
  X(tickOf, "P{0} is at tick {1}, {2} before its next look",                                       \
    "P{0} 处于第 {1} 个 tick，距下次查看还有 {2} 个")                                              \
  X(tickNone, "no P runs", "没有 P 在运行")                                                        \
  X(ruleRunnext, "; runnext goes before the queue, as soon as the running one blocks, ends, "      \
    "or is preempted; a thief takes it only in its fourth round (runqget, runqgrab)",              \
    "；一旦正在运行的 goroutine 阻塞、结束或被抢占，runnext 先于队列运行；窃取者只在第四轮才会取"  \
    "走它（runqget、runqgrab）")                                                                   \
  X(ruleRing, "; a local queue is first in, first out, and an idle P may steal half of it "        \
    "(runqget, runqsteal)",                                                                        \
    "；本地队列先进先出，空闲的 P 可以窃取其中一半（runqget、runqsteal）")                         \
  X(ruleRingBehind, "; runnext goes first, then the local queue, first in, first out, and an "     \
    "idle P may steal half of it (runqget, runqsteal)",                                            \
    "；runnext 最先，然后本地队列先进先出，空闲的 P 可以窃取其中一半（runqget、runqsteal）")       \
  X(ruleGlobal, "; a P takes from there when its own queue is empty, and first of all at "         \
    "every 61st tick (findRunnable): {0}",                                                         \
    "；P 在自己的队列为空时从那里取，且每 61 个 tick 优先取一次（findRunnable）：{0}")             \
  X(whySyscall, "{0} is in a system call at {1}, on M{2}, for {3}{4}.",                            \
    "{0} 在{1}进行系统调用，位于 M{2}，已 {3}{4}。")                                               \
  X(ruleSyscallKept, "; P{0} still waits for it: when it returns soon it goes on at once "         \
    "(exitsyscall)",                                                                               \
    "；P{0} 还在等它：若很快返回，它立即继续（exitsyscall）")                                      \
  X(ruleSyscallTaken, "; P{0} was taken away meanwhile: when it returns it needs an idle P, "      \
    "or goes to the global queue (exitsyscall)",                                                   \
    "；P{0} 已被取走：返回时它需要空闲的 P，否则进入全局队列（exitsyscall）")                      \
  X(whySleeps, "{0} sleeps at {1}, for {2} more{3}.", "{0} 在{1}睡眠，还有 {2}{3}。")              \
  X(ruleSleep, "; its timer makes it runnable, in runnext of the P that runs the timer "           \
    "(goroutineReady)",                                                                            \
    "；它的定时器会使它可运行，进入运行该定时器的 P 的 runnext（goroutineReady）")                 \
  X(ruleSleepDue, "; its timer is due: a P runs its timers only between two goroutines "           \
    "(findRunnable)",                                                                              \
    "；它的定时器已到期：P 只在两个 goroutine 之间运行定时器（findRunnable）")                     \
  X(ruleNetpoll, "; the poller makes it runnable when its file is ready (netpoll)",                \
    "；文件就绪时由网络轮询器使它可运行（netpoll）")                                               \
  X(whySystem, "{0} is a goroutine of the runtime and waits ({2}){3}.",                            \
    "{0} 是运行时自己的 goroutine，正在等待（{2}）{3}。")                                          \
  X(rulePark, "; a goroutine that waits is on no run queue, until somebody makes it ready "        \
    "(gopark, goready)",                                                                           \
    "；等待中的 goroutine 不在任何运行队列里，直到被唤醒（gopark、goready）")                      \
  X(placeInQueue, "{0} wait before {1}, which waits at {3}.", "{0} 在{3}的 {1} 之前等待。")        \
  X(placeFirst, "{0} waits before {1}, which waits at {3}.", "{0} 在{3}的 {1} 之前等待。")         \
  X(placeMany, "{0} and {2} more wait before {1}, which waits at {3}.",                            \
    "{0} 等另外 {2} 个在{3}的 {1} 之前等待。")                                                     \
  X(ruleTimeChan, "; its timer sends when it is due (sendTime)", "；定时器到期时发送（sendTime）") \
  X(ruleSendUnbuffered, "; an unbuffered send goes on when a receiver comes and takes the "        \
    "value directly (chanrecv)",                                                                   \
    "；无缓冲发送要等接收者到来直接取走值才继续（chanrecv）")                                      \
  X(ruleSendFull, "; the buffer is full, and a receive takes the oldest value, puts this one "     \
    "at the end and makes the sender ready (chanrecv)",                                            \
    "；缓冲区已满，一次接收取走最早的值，把这个值放到末尾并唤醒发送者（chanrecv）")                \
  X(ruleRecvEmpty, "; there is no value, and a send hands its value directly to the first who "    \
    "waits, a close wakes all (chansend, closechan)",                                              \
    "；没有值，发送会把值直接交给第一个等待者，close 唤醒所有等待者（chansend、closechan）")       \
  X(ruleSelect, "; the first partner that comes for one of its cases decides which (selectgo)",    \
    "；第一个到来的对方决定执行哪个分支（selectgo）")                                              \
  X(ruleGroup, "; the Done that brings the counter to zero wakes all who wait",                    \
    "；把计数减到零的 Done 唤醒所有等待者")                                                        \
  X(ruleCond, "; Signal wakes the one that waits longest, Broadcast all",                          \
    "；Signal 唤醒等待最久的，Broadcast 唤醒全部")                                                 \
  X(ruleSema, "; a release wakes the first who waits (semrelease)",                                \
    "；释放时唤醒第一个等待者（semrelease）")                                                      \
  X(lockOwner, "{0} has {1} and is at {2}.", "{0} 持有 {1}，位于{2}。")                            \
  X(ruleMutex, "; Unlock makes the first waiter ready, but hands nothing over: who comes "         \
    "first gets the lock (unlockSlow)",                                                            \
    "；Unlock 唤醒第一个等待者但不移交锁：谁先到谁得到（unlockSlow）")                             \
  X(ruleStarving, "; a waiter has waited for more than 1 ms: the mutex is in starvation mode "     \
    "and Unlock hands it over to the first (unlockSlow)",                                          \
    "；有等待者已等待超过 1 毫秒：锁处于饥饿模式，Unlock 直接移交给第一个等待者（unlockSlow）")    \
  X(ruleRLock, "; a writer that holds the lock or waits for it keeps new readers out, and its "    \
    "Unlock lets them all in",                                                                     \
    "；持有或等待锁的写者会挡住新的读者，它 Unlock 时让所有读者进入")                              \
  X(ruleWLock, "; a writer waits for all readers that were there before it, and for the "          \
    "writer before it",                                                                            \
    "；写者要等待先到的所有读者以及前一个写者")                                                    \
  /* time */                                                                                       \
  X(starvedAt, "Starvation: {0} ({1}, started at {2}) was ready for {3} and did not run, "         \
    "while {4} was started {5} times.",                                                            \
    "饥饿：{0}（{1}，在{2}启动）就绪后等了 {3} 都没有运行，而 {4} 在此期间被启动了 {5} 次。")
// clang-format on

enum class MessageId : std::uint8_t {
#define X(id, en, zh) id,
  GANTRY_MESSAGES(X)
#undef X
};

// The template of a message.
[[nodiscard]] std::string_view templateOf(MessageId id, Language language);
inline constexpr std::size_t kMessages =
#define X(id, en, zh) +1
    GANTRY_MESSAGES(X)
#undef X
    ;

}  // namespace gantry
