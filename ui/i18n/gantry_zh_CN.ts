<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Choices</name>
    <message>
        <source>is about to send on %1</source>
        <translation>即将向 %1 发送</translation>
    </message>
    <message>
        <source>is about to send on %1, if it can at once</source>
        <translation>若能立即进行，就向 %1 发送</translation>
    </message>
    <message>
        <source>is about to receive from %1</source>
        <translation>即将从 %1 接收</translation>
    </message>
    <message>
        <source>is about to receive from %1, if it can at once</source>
        <translation>若能立即进行，就从 %1 接收</translation>
    </message>
    <message>
        <source>is about to close %1</source>
        <translation>即将关闭 %1</translation>
    </message>
    <message>
        <source>is about to ask for len(%1)</source>
        <translation>即将求 len(%1)</translation>
    </message>
    <message>
        <source>is about to lock %1</source>
        <translation>即将锁 %1</translation>
    </message>
    <message>
        <source>is about to lock %1, if it can at once</source>
        <translation>若能立即进行，就锁 %1</translation>
    </message>
    <message>
        <source>is about to unlock %1</source>
        <translation>即将解锁 %1</translation>
    </message>
    <message>
        <source>is about to lock %1 for reading</source>
        <translation>即将读锁 %1</translation>
    </message>
    <message>
        <source>is about to lock %1 for writing</source>
        <translation>即将写锁 %1</translation>
    </message>
    <message>
        <source>is about to count %1 up or down (Add, Done)</source>
        <translation>即将增减 %1 的计数（Add、Done）</translation>
    </message>
    <message>
        <source>is about to wait for %1</source>
        <translation>即将等待 %1</translation>
    </message>
    <message>
        <source>is about to call Do of %1</source>
        <translation>即将调用 %1 的 Do</translation>
    </message>
    <message>
        <source>is about to return from Do of %1</source>
        <translation>即将从 %1 的 Do 返回</translation>
    </message>
    <message>
        <source>is about to wake one that waits for %1</source>
        <translation>即将唤醒一个等待 %1 的 goroutine</translation>
    </message>
    <message>
        <source>is about to wake all that wait for %1</source>
        <translation>即将唤醒所有等待 %1 的 goroutine</translation>
    </message>
    <message>
        <source>is about to release %1</source>
        <translation>即将释放 %1</translation>
    </message>
    <message>
        <source>is about to access %1 atomically</source>
        <translation>即将原子地访问 %1</translation>
    </message>
    <message>
        <source>goes on computing</source>
        <translation>继续计算</translation>
    </message>
    <message>
        <source>is about to send on a nil channel</source>
        <translation>即将向 nil 通道发送</translation>
    </message>
    <message>
        <source>is about to receive from a nil channel</source>
        <translation>即将从 nil 通道接收</translation>
    </message>
    <message>
        <source>is about to close a nil channel</source>
        <translation>即将关闭 nil 通道</translation>
    </message>
    <message>
        <source>is about to select</source>
        <translation>即将执行 select</translation>
    </message>
    <message>
        <source>is about to return, which ends the program</source>
        <translation>即将返回，程序随之结束</translation>
    </message>
    <message>
        <source>is about to end the program (os.Exit)</source>
        <translation>即将结束程序（os.Exit）</translation>
    </message>
    <message>
        <source>is about to end the program by its panic</source>
        <translation>即将因 panic 使程序终止</translation>
    </message>
    <message>
        <source>is about to end the program by a fatal error</source>
        <translation>即将因致命错误使程序终止</translation>
    </message>
    <message>
        <source>is about to count the goroutines</source>
        <translation>即将数 goroutine 的个数</translation>
    </message>
    <message>
        <source>is about to stop a timer</source>
        <translation>即将停止定时器</translation>
    </message>
    <message>
        <source>is about to set a timer anew</source>
        <translation>即将重设定时器</translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation>还没有运行过</translation>
    </message>
    <message>
        <source>goes on, no longer waiting</source>
        <translation>不再等待，继续运行</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>G%1 goes on</source>
        <translation>G%1 继续</translation>
    </message>
    <message>
        <source>G%1 runs instead</source>
        <translation>改为运行 G%1</translation>
    </message>
    <message>
        <source>G%1 runs</source>
        <translation>运行 G%1</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>第 %1 个分支</translation>
    </message>
    <message>
        <source>P%1 steals from P%2</source>
        <translation>P%1 从 P%2 窃取</translation>
    </message>
    <message>
        <source>It goes on to its next call</source>
        <translation>继续到它的下一次调用</translation>
    </message>
    <message>
        <source>It is stopped before access %1</source>
        <translation>在第 %1 次访问之前停下</translation>
    </message>
    <message>
        <source>All go on</source>
        <translation>都继续</translation>
    </message>
    <message>
        <source>Nobody runs for %1</source>
        <translation>在 %1 内谁也不运行</translation>
    </message>
    <message>
        <source>send on %1</source>
        <translation>向 %1 发送</translation>
    </message>
    <message>
        <source>receive from %1, which is closed</source>
        <translation>从已关闭的 %1 接收</translation>
    </message>
    <message>
        <source>receive from %1</source>
        <translation>从 %1 接收</translation>
    </message>
    <message>
        <source>its timers are due</source>
        <translation>它的定时器已到期</translation>
    </message>
    <message>
        <source>its runnext, G%1: %2</source>
        <translation>它的 runnext，G%1：%2</translation>
    </message>
    <message>
        <source>one goroutine of its queue</source>
        <translation>它队列中的一个 goroutine</translation>
    </message>
    <message>
        <source>%1 goroutines, half of its queue</source>
        <translation>%1 个 goroutine，即它队列的一半</translation>
    </message>
    <message>
        <source>to memory that others may access, too</source>
        <translation>访问的是别人也可能访问的内存</translation>
    </message>
    <message>
        <source>then the next timer is due</source>
        <translation>随后下一个定时器到期</translation>
    </message>
    <message>
        <source>Does G%1 go on?</source>
        <translation>G%1 继续吗？</translation>
    </message>
    <message>
        <source>P%1 looks for a goroutine. Which one runs?</source>
        <translation>P%1 在找 goroutine：运行哪一个？</translation>
    </message>
    <message>
        <source>G%1, line %2: which case of its select?</source>
        <translation>G%1，第 %2 行：执行 select 的哪个分支？</translation>
    </message>
    <message>
        <source>P%1 has nothing to run. From whom does it steal?</source>
        <translation>P%1 没有可运行的：从谁那里窃取？</translation>
    </message>
    <message>
        <source>G%1 goes on. Is it stopped on the way?</source>
        <translation>G%1 继续：中途让它停下吗？</translation>
    </message>
    <message>
        <source>Does a timer come first?</source>
        <translation>先让定时器到期吗？</translation>
    </message>
    <message>
        <source>A goroutine may be preempted between any two instructions.</source>
        <translation>goroutine 在任意两条指令之间都可能被抢占。</translation>
    </message>
    <message>
        <source>findRunnable takes runnext, then the queue&apos;s head; a little later it could have been any of these.</source>
        <translation>findRunnable 先取 runnext，再取队首；时机稍有不同，就可能是其中任何一个。</translation>
    </message>
    <message>
        <source>Several cases are ready: selectgo takes one by chance.</source>
        <translation>有几个分支就绪：selectgo 随机取一个。</translation>
    </message>
    <message>
        <source>stealWork walks the other Ps in an order by chance.</source>
        <translation>stealWork 按随机次序查看其他 P。</translation>
    </message>
    <message>
        <source>Between two accesses to memory, too, it may be preempted.</source>
        <translation>在两次内存访问之间也可能被抢占。</translation>
    </message>
    <message>
        <source>The whole machine may be held up: then timers are due that were not.</source>
        <translation>整台机器可能被拖住：这时原本未到期的定时器就到期了。</translation>
    </message>
    <message>
        <source>Gantry chose</source>
        <translation>Gantry 做了选择</translation>
    </message>
    <message>
        <source>Gantry: %1</source>
        <translation>Gantry：%1</translation>
    </message>
    <message>
        <source>Gantry chose until the next switch</source>
        <translation>Gantry 选择到下一次切换</translation>
    </message>
    <message>
        <source>Gantry chose to the end</source>
        <translation>Gantry 选择到结束</translation>
    </message>
    <message>
        <source>G%1: case %2, %3</source>
        <translation>G%1：第 %2 个分支，%3</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The run was stopped before its end.</source>
        <translation>运行在结束之前被停止。</translation>
    </message>
    <message>
        <source>The run was stopped at a limit.</source>
        <translation>运行因达到限制而停止。</translation>
    </message>
    <message>
        <source>It ended well</source>
        <translation>顺利结束</translation>
    </message>
    <message>
        <source>main returned; the exit status is 0.</source>
        <translation>main 已返回；退出状态为 0。</translation>
    </message>
    <message>
        <source>Exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Panic</translation>
    </message>
    <message>
        <source>Fatal error</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>It ended well, this time</source>
        <translation>这一次顺利结束</translation>
    </message>
    <message>
        <source>It ended, and left goroutines behind</source>
        <translation>已结束，但留下了 goroutine</translation>
    </message>
    <message>
        <source>It ended, and something is wrong</source>
        <translation>已结束，但有问题</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Export a &amp;picture…</source>
        <translation>导出图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Export the window as it is, as pixels or lines</source>
        <translation>把当前窗口导出为位图或矢量图</translation>
    </message>
    <message>
        <source>Save this run as a recording</source>
        <translation>把这次运行保存为录制文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>Step to the next event</source>
        <translation>前进到下一个事件</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Step back to the event before</source>
        <translation>后退到上一个事件</translation>
    </message>
    <message>
        <source>To the s&amp;tart</source>
        <translation>到开头(&amp;T)</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>跳到开头</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>跳到结尾</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>减速(&amp;W)</translation>
    </message>
    <message>
        <source>Play half as fast</source>
        <translation>播放速度减半</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加速(&amp;F)</translation>
    </message>
    <message>
        <source>Play twice as fast</source>
        <translation>播放速度加倍</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the program again</source>
        <translation>重新运行程序</translation>
    </message>
    <message>
        <source>Stop ru&amp;nning</source>
        <translation>停止运行(&amp;N)</translation>
    </message>
    <message>
        <source>Stop the run that is being made</source>
        <translation>停止正在进行的运行</translation>
    </message>
    <message>
        <source>Fi&amp;nd events</source>
        <translation>查找事件(&amp;N)</translation>
    </message>
    <message>
        <source>Filter the list of events</source>
        <translation>筛选事件列表</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>深色或浅色(&amp;D)</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>在深色与浅色之间切换</translation>
    </message>
    <message>
        <source>Lan&amp;guage: 中文</source>
        <translation>语言：English(&amp;G)</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文（English）</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Fill the screen, or stop filling it</source>
        <translation>进入或退出全屏</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation>把所有面板放回原位</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示按键</translation>
    </message>
    <message>
        <source>&amp;About Gantry</source>
        <translation>关于 Gantry(&amp;A)</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>这个程序是什么</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a Go program or a recording</source>
        <translation>打开 Go 程序或录制文件</translation>
    </message>
    <message>
        <source>&amp;Save program</source>
        <translation>保存程序(&amp;S)</translation>
    </message>
    <message>
        <source>Save the Go source that was edited</source>
        <translation>保存编辑过的 Go 源代码</translation>
    </message>
    <message>
        <source>Save program &amp;as…</source>
        <translation>程序另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the Go source as another file</source>
        <translation>把 Go 源代码另存为其他文件</translation>
    </message>
    <message>
        <source>Save &amp;recording…</source>
        <translation>保存录制(&amp;R)…</translation>
    </message>
    <message>
        <source>Step to the next &amp;line</source>
        <translation>单步到下一行(&amp;L)</translation>
    </message>
    <message>
        <source>Step until the goroutine is at another line</source>
        <translation>前进到该 goroutine 位于另一行为止</translation>
    </message>
    <message>
        <source>Step back a l&amp;ine</source>
        <translation>后退一行(&amp;I)</translation>
    </message>
    <message>
        <source>Step back until the goroutine was at another line</source>
        <translation>后退到该 goroutine 位于另一行为止</translation>
    </message>
    <message>
        <source>Bre&amp;akpoint</source>
        <translation>断点(&amp;A)</translation>
    </message>
    <message>
        <source>Set or clear a breakpoint at the line of the text cursor</source>
        <translation>在光标所在行设置或清除断点</translation>
    </message>
    <message>
        <source>Step to the next &amp;decision</source>
        <translation>到下一个调度决定(&amp;D)</translation>
    </message>
    <message>
        <source>Step until a P starts a goroutine</source>
        <translation>前进到某个 P 开始运行一个 goroutine</translation>
    </message>
    <message>
        <source>Step back a de&amp;cision</source>
        <translation>后退一个调度决定(&amp;C)</translation>
    </message>
    <message>
        <source>Step back to where a P started a goroutine</source>
        <translation>后退到某个 P 开始运行一个 goroutine</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to where you were before the last jump</source>
        <translation>回到上次跳转之前的位置</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前进(&amp;O)</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>Search the time&amp;line</source>
        <translation>搜索时间线(&amp;L)</translation>
    </message>
    <message>
        <source>Search the timeline for a goroutine or a function</source>
        <translation>在时间线中搜索 goroutine 或函数</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Find a command by a few letters of its name</source>
        <translation>用名称中的几个字母查找命令</translation>
    </message>
    <message>
        <source>&amp;Next stop</source>
        <translation>下一站(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next stop of the lesson</source>
        <translation>到课程的下一站</translation>
    </message>
    <message>
        <source>&amp;Previous stop</source>
        <translation>上一站(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the stop of the lesson before</source>
        <translation>到课程的上一站</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>回答(&amp;A)</translation>
    </message>
    <message>
        <source>Answer the question with the selected goroutine</source>
        <translation>用选中的 goroutine 回答问题</translation>
    </message>
    <message>
        <source>&amp;Speaker notes</source>
        <translation>讲者备注(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the notes for the speaker</source>
        <translation>显示或隐藏讲者备注</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>演示模式(&amp;R)</translation>
    </message>
    <message>
        <source>Large type and no panels, for a projector</source>
        <translation>大字号，无面板，用于投影</translation>
    </message>
    <message>
        <source>&amp;Blank screen</source>
        <translation>黑屏(&amp;B)</translation>
    </message>
    <message>
        <source>Make the screen black, or show it again</source>
        <translation>使屏幕变黑，或恢复显示</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>关闭课程(&amp;C)</translation>
    </message>
    <message>
        <source>Leave the lesson; the run stays</source>
        <translation>离开课程；运行保留</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep to compare</source>
        <translation>保留以便比较(&amp;K)</translation>
    </message>
    <message>
        <source>Keep this run and compare later ones with it</source>
        <translation>保留这次运行，与之后的运行比较</translation>
    </message>
    <message>
        <source>Forget t&amp;he kept run</source>
        <translation>忘记保留的运行(&amp;H)</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>&amp;You are the scheduler</source>
        <translation>你来当调度器(&amp;Y)</translation>
    </message>
    <message>
        <source>Choose who runs, with the keys 1 to 9; again: leave it at that</source>
        <translation>用 1 到 9 键选择谁来运行；再按一次：到此为止</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Take the last choice back</source>
        <translation>撤回最后一次选择</translation>
    </message>
    <message>
        <source>Gantry &amp;chooses</source>
        <translation>由 Gantry 选择(&amp;C)</translation>
    </message>
    <message>
        <source>Let Gantry choose this time, as Go would</source>
        <translation>这一次由 Gantry 按 Go 的做法选择</translation>
    </message>
    <message>
        <source>To the next &amp;switch</source>
        <translation>到下一次切换(&amp;S)</translation>
    </message>
    <message>
        <source>Let Gantry choose until another goroutine is to be started</source>
        <translation>由 Gantry 选择，直到要启动另一个 goroutine</translation>
    </message>
    <message>
        <source>To the &amp;end as usual</source>
        <translation>照常到结束(&amp;E)</translation>
    </message>
    <message>
        <source>Let Gantry choose to the end of the run</source>
        <translation>由 Gantry 选择，直到运行结束</translation>
    </message>
    <message>
        <source>Choose &amp;anew</source>
        <translation>重新选择(&amp;A)</translation>
    </message>
    <message>
        <source>Take all choices back</source>
        <translation>撤回所有选择</translation>
    </message>
    <message>
        <source>Co&amp;py the schedule</source>
        <translation>复制调度(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the schedule: gantry run --replay takes it</source>
        <translation>复制调度：可交给 gantry run --replay</translation>
    </message>
    <message>
        <source>Export a &amp;film…</source>
        <translation>导出影片(&amp;F)…</translation>
    </message>
    <message>
        <source>Export the run, or a part of it, as a film</source>
        <translation>把整次运行或其中一段导出为影片</translation>
    </message>
    <message>
        <source>Export a r&amp;eport…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Export a page about the run</source>
        <translation>导出关于这次运行的网页报告</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Colours, language, letters, the machine programs start on</source>
        <translation>颜色、语言、字号、程序启动时的机器</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>EventGroup</name>
    <message>
        <source>Scheduling decision</source>
        <translation>调度决定</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Steal</source>
        <translation>窃取</translation>
    </message>
    <message>
        <source>Preemption</source>
        <translation>抢占</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭通道</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>panic</translation>
    </message>
    <message>
        <source>Deadlock or fatal error</source>
        <translation>死锁或致命错误</translation>
    </message>
</context>
<context>
    <name>Eyes</name>
    <message>
        <source>all cones</source>
        <translation>视锥细胞齐全</translation>
    </message>
    <message>
        <source>no red cones</source>
        <translation>红色盲</translation>
    </message>
    <message>
        <source>no green cones</source>
        <translation>绿色盲</translation>
    </message>
    <message>
        <source>no blue cones</source>
        <translation>蓝色盲</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>P %1 · seed %2</source>
        <translation>P %1 · 种子 %2</translation>
    </message>
    <message>
        <source>event %1 · t = %2</source>
        <translation>事件 %1 · t = %2</translation>
    </message>
    <message>
        <source>MP4 films are made by the program ffmpeg, which is not installed (Debian: apt-get install ffmpeg). A .gif needs no other program.</source>
        <translation>MP4 影片由程序 ffmpeg 生成，而它没有安装（Debian：apt-get install ffmpeg）。GIF 不需要其他程序。</translation>
    </message>
    <message>
        <source>ffmpeg could not make the film: %1</source>
        <translation>ffmpeg 无法生成影片：%1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>Leaked goroutine</source>
        <translation>泄漏的 goroutine</translation>
    </message>
    <message>
        <source>Data race</source>
        <translation>数据竞争</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>panic</translation>
    </message>
    <message>
        <source>Fatal error</source>
        <translation>致命错误</translation>
    </message>
    <message>
        <source>Locks in a circle</source>
        <translation>锁成环</translation>
    </message>
    <message>
        <source>Locked twice</source>
        <translation>重复加锁</translation>
    </message>
    <message>
        <source>Starvation</source>
        <translation>饥饿</translation>
    </message>
    <message>
        <source>RLock within RLock</source>
        <translation>RLock 嵌套</translation>
    </message>
    <message>
        <source>Lock held while blocked</source>
        <translation>持锁时阻塞</translation>
    </message>
    <message>
        <source>Unlock of an unlocked lock</source>
        <translation>解锁未加锁的锁</translation>
    </message>
    <message>
        <source>Misused wait group</source>
        <translation>WaitGroup 误用</translation>
    </message>
    <message>
        <source>Send on a closed channel</source>
        <translation>向已关闭的 channel 发送</translation>
    </message>
    <message>
        <source>Close of a closed channel</source>
        <translation>重复关闭 channel</translation>
    </message>
    <message>
        <source>Close of a nil channel</source>
        <translation>关闭 nil channel</translation>
    </message>
    <message>
        <source>Concurrent use of a map</source>
        <translation>并发使用 map</translation>
    </message>
    <message>
        <source>Exit with an error</source>
        <translation>以错误状态退出</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>%1 makes %2, a %3 without a buffer</source>
        <translation>%1 创建 %2：无缓冲的 %3</translation>
    </message>
    <message>
        <source>%1 makes %2, a %3 with room for %4</source>
        <translation>%1 创建 %2：%3，可存 %4 个值</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>%1 closes %2</source>
        <translation>%1 关闭 %2</translation>
    </message>
    <message>
        <source>%1 closes %2: %3 receivers wake</source>
        <translation>%1 关闭 %2：唤醒 %3 个接收者</translation>
    </message>
    <message>
        <source>%1 closes %2: the one receiver wakes</source>
        <translation>%1 关闭 %2：唤醒唯一的接收者</translation>
    </message>
    <message>
        <source>closechan: the receivers that wait all wake with ok false; the one that waited longest runs first.</source>
        <translation>closechan：等待的接收者全部被唤醒，ok 为 false；等得最久的最先运行。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3 (%4)</source>
        <translation>%1 把 %2 放入 %3（%4）</translation>
    </message>
    <message>
        <source>chansend: there is room and nobody waits, so the G goes on.</source>
        <translation>chansend：缓冲区有空位，也没有人在等，这个 G 继续运行。</translation>
    </message>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2，%3</translation>
    </message>
    <message>
        <source>%1 sends %2 on %3 straight to %4</source>
        <translation>%1 经 %3 把 %2 直接交给 %4</translation>
    </message>
    <message>
        <source>chansend: a receiver waits, so the value goes to it past the buffer.</source>
        <translation>chansend：有接收者在等，值绕过缓冲区直接交给它。</translation>
    </message>
    <message>
        <source>%1 blocks: nobody receives from %2</source>
        <translation>%1 阻塞：没有人从 %2 接收</translation>
    </message>
    <message>
        <source>%1 blocks: %2 is full (%3)</source>
        <translation>%1 阻塞：%2 已满（%3）</translation>
    </message>
    <message>
        <source>chansend: the G waits in the channel&apos;s sendq, first come, first served.</source>
        <translation>chansend：这个 G 在通道的 sendq 中等待，先来先服务。</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>%1 takes %2 from %3 (%4)</source>
        <translation>%1 从 %3 取出 %2（%4）</translation>
    </message>
    <message>
        <source>chanrecv: there is a value, so the G goes on.</source>
        <translation>chanrecv：有值可取，这个 G 继续运行。</translation>
    </message>
    <message>
        <source>%1 ← %2, %3</source>
        <translation>%1 ← %2，%3</translation>
    </message>
    <message>
        <source>%1 takes %2 from %3, and the value of %4 moves in</source>
        <translation>%1 从 %3 取出 %2，%4 的值随即补入</translation>
    </message>
    <message>
        <source>%1 takes %2 on %3 straight from %4</source>
        <translation>%1 经 %3 直接从 %4 取得 %2</translation>
    </message>
    <message>
        <source>chanrecv: a sender waits; it is served now and made ready.</source>
        <translation>chanrecv：有发送者在等，现在轮到它，并使它就绪。</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1，已关闭</translation>
    </message>
    <message>
        <source>%1 receives from %2: closed and empty, ok is false</source>
        <translation>%1 从 %2 接收：已关闭且已取空，ok 为 false</translation>
    </message>
    <message>
        <source>chanrecv: a closed channel gives what is left in it, then zero values for ever.</source>
        <translation>chanrecv：已关闭的通道先给出剩余的值，之后永远给出零值。</translation>
    </message>
    <message>
        <source>%1 blocks: nobody sends on %2</source>
        <translation>%1 阻塞：没有人向 %2 发送</translation>
    </message>
    <message>
        <source>%1 blocks: %2 is empty (%3)</source>
        <translation>%1 阻塞：%2 是空的（%3）</translation>
    </message>
    <message>
        <source>chanrecv: the G waits in the channel&apos;s recvq, first come, first served.</source>
        <translation>chanrecv：这个 G 在通道的 recvq 中等待，先来先服务。</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>case %1</translation>
    </message>
    <message>
        <source>The select of %1 takes case %2; %3 were ready</source>
        <translation>%1 的 select 选中第 %2 个 case；有 %3 个就绪</translation>
    </message>
    <message>
        <source>The select of %1 takes case %2</source>
        <translation>%1 的 select 选中第 %2 个 case</translation>
    </message>
    <message>
        <source>selectgo: of the cases that are ready, each is as likely.</source>
        <translation>selectgo：就绪的各个 case 被选中的机会相等。</translation>
    </message>
    <message>
        <source>to send on %1</source>
        <translation>等待向 %1 发送</translation>
    </message>
    <message>
        <source>The select of %1 waits to send on %2</source>
        <translation>%1 的 select 等待向 %2 发送</translation>
    </message>
    <message>
        <source>to receive from %1</source>
        <translation>等待从 %1 接收</translation>
    </message>
    <message>
        <source>The select of %1 waits to receive from %2</source>
        <translation>%1 的 select 等待从 %2 接收</translation>
    </message>
    <message>
        <source>selectgo: nothing is ready, so the G waits in the queues of all its cases.</source>
        <translation>selectgo：没有 case 就绪，这个 G 在所有 case 的队列中等待。</translation>
    </message>
    <message>
        <source>sysmon</source>
        <translation>sysmon</translation>
    </message>
    <message>
        <source>%1 is sysmon, the thread that watches the others</source>
        <translation>%1 是 sysmon，监视其他线程的线程</translation>
    </message>
    <message>
        <source>sysmon runs without a P: it takes Ps from threads that block in system calls and stops Gs that run too long.</source>
        <translation>sysmon 不需要 P：它从阻塞在系统调用中的线程收回 P，并让运行太久的 G 停下。</translation>
    </message>
    <message>
        <source>a new thread</source>
        <translation>新线程</translation>
    </message>
    <message>
        <source>%1 is a new thread</source>
        <translation>%1 是新线程</translation>
    </message>
    <message>
        <source>startm: there is work and no idle M, so the runtime creates a thread.</source>
        <translation>startm：有活要干而没有空闲的 M，运行时便创建一个线程。</translation>
    </message>
    <message>
        <source>waits for its locked G</source>
        <translation>等待与它锁定的 G</translation>
    </message>
    <message>
        <source>%1 sleeps until the G that is locked to it may run</source>
        <translation>%1 休眠，直到与它锁定的 G 可以运行</translation>
    </message>
    <message>
        <source>LockOSThread: the thread runs this G and nothing else.</source>
        <translation>LockOSThread：这个线程只运行这一个 G。</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 has nothing to do and sleeps</source>
        <translation>%1 无事可做，休眠</translation>
    </message>
    <message>
        <source>stopm: an idle M sleeps in the kernel and holds no P.</source>
        <translation>stopm：空闲的 M 在内核中休眠，不持有 P。</translation>
    </message>
    <message>
        <source>wakes %1</source>
        <translation>唤醒 %1</translation>
    </message>
    <message>
        <source>wakes %1 for %2</source>
        <translation>为 %2 唤醒 %1</translation>
    </message>
    <message>
        <source>%1 wakes %2</source>
        <translation>%1 唤醒 %2</translation>
    </message>
    <message>
        <source>%1 wakes %2 and gives it %3</source>
        <translation>%1 唤醒 %2，并把 %3 交给它</translation>
    </message>
    <message>
        <source>wakep: new work, an idle P and nobody looking for work yet: one thread is woken to look.</source>
        <translation>wakep：有新的活、有空闲的 P，又还没有人在找活：唤醒一个线程去找。</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 ends with the G that was locked to it</source>
        <translation>%1 随与它锁定的 G 一起结束</translation>
    </message>
    <message>
        <source>looks for work</source>
        <translation>找活</translation>
    </message>
    <message>
        <source>stops looking</source>
        <translation>不再找活</translation>
    </message>
    <message>
        <source>%1 spins: it looks for work on other Ps</source>
        <translation>%1 自旋：到其他 P 那里找活</translation>
    </message>
    <message>
        <source>%1 stops spinning</source>
        <translation>%1 停止自旋</translation>
    </message>
    <message>
        <source>At most half as many Ms spin as there are busy Ps.</source>
        <translation>自旋的 M 最多是忙碌的 P 的一半。</translation>
    </message>
    <message>
        <source>one more M needed</source>
        <translation>还需要一个 M</translation>
    </message>
    <message>
        <source>no more needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The next M that finds nothing looks on other Ps</source>
        <translation>下一个找不到活的 M 会到其他 P 那里找</translation>
    </message>
    <message>
        <source>No M needs to look for work</source>
        <translation>没有 M 需要找活</translation>
    </message>
    <message>
        <source>waits for I/O</source>
        <translation>等待 I/O</translation>
    </message>
    <message>
        <source>%1 sleeps until there is I/O</source>
        <translation>%1 休眠，直到有 I/O</translation>
    </message>
    <message>
        <source>waits for the next timer</source>
        <translation>等待下一个定时器</translation>
    </message>
    <message>
        <source>%1 sleeps until the next timer or I/O is due</source>
        <translation>%1 休眠，直到下一个定时器或 I/O 到期</translation>
    </message>
    <message>
        <source>findRunnable: with nothing to run, one thread waits in the network poller.</source>
        <translation>findRunnable：没有可运行的 G 时，由一个线程在网络轮询器中等待。</translation>
    </message>
    <message>
        <source>a timer or I/O is due</source>
        <translation>定时器或 I/O 到期</translation>
    </message>
    <message>
        <source>%1 wakes: a timer or I/O is due</source>
        <translation>%1 醒来：定时器或 I/O 到期</translation>
    </message>
    <message>
        <source>The machine starts; GOMAXPROCS is %1</source>
        <translation>机器启动；GOMAXPROCS 为 %1</translation>
    </message>
    <message>
        <source>GOMAXPROCS changes from %1 to %2</source>
        <translation>GOMAXPROCS 由 %1 变为 %2</translation>
    </message>
    <message>
        <source>At most GOMAXPROCS threads run Go code at the same time: one for each P.</source>
        <translation>同时运行 Go 代码的线程最多 GOMAXPROCS 个：每个 P 一个。</translation>
    </message>
    <message>
        <source>the world stops</source>
        <translation>世界停止</translation>
    </message>
    <message>
        <source>The world stops: no G runs until it starts again</source>
        <translation>世界停止：在恢复之前没有 G 运行</translation>
    </message>
    <message>
        <source>the world starts</source>
        <translation>世界恢复</translation>
    </message>
    <message>
        <source>The world starts again</source>
        <translation>世界恢复运行</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>取得 %1</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 取得 %2</translation>
    </message>
    <message>
        <source>An M must hold a P to run Go code.</source>
        <translation>M 必须持有 P 才能运行 Go 代码。</translation>
    </message>
    <message>
        <source>lets go of %1</source>
        <translation>放开 %1</translation>
    </message>
    <message>
        <source>%1 lets go of %2</source>
        <translation>%1 放开 %2</translation>
    </message>
    <message>
        <source>%1 is idle: there is nothing to run</source>
        <translation>%1 空闲：没有可运行的 G</translation>
    </message>
    <message>
        <source>Idle Ps lie on a stack: the last that became idle is the first to be used.</source>
        <translation>空闲的 P 放在一个栈中：最后空闲的最先被使用。</translation>
    </message>
    <message>
        <source>%1 to another thread</source>
        <translation>%1 交给别的线程</translation>
    </message>
    <message>
        <source>%1 hands %2 over to another thread</source>
        <translation>%1 把 %2 移交给别的线程</translation>
    </message>
    <message>
        <source>handoffp: a P with work does not wait for a thread that is blocked.</source>
        <translation>handoffp：有活的 P 不会等待阻塞的线程。</translation>
    </message>
    <message>
        <source>%1 from a system call</source>
        <translation>从系统调用收回 %1</translation>
    </message>
    <message>
        <source>sysmon takes %1 from a thread that is in a system call</source>
        <translation>sysmon 从正在系统调用中的线程收回 %1</translation>
    </message>
    <message>
        <source>sysmon takes %1 from %2, whose %3 is in a system call</source>
        <translation>sysmon 从 %2 取走 %1，它的 %3 正在系统调用中</translation>
    </message>
    <message>
        <source>retake: the thread keeps its G; the P goes to one that can run others.</source>
        <translation>retake：线程保留它的 G；P 交给能运行其他 G 的线程。</translation>
    </message>
    <message>
        <source>%1 must stop</source>
        <translation>%1 须停下</translation>
    </message>
    <message>
        <source>sysmon asks %1 on %2 to let others run</source>
        <translation>sysmon 要求 %2 上的 %1 让别人运行</translation>
    </message>
    <message>
        <source>retake: no G keeps a P for more than 10 ms while others wait.</source>
        <translation>retake：有别人在等时，任何 G 都不能占用 P 超过 10 ms。</translation>
    </message>
    <message>
        <source>%1 enters a system call and leaves %2 behind</source>
        <translation>%1 进入系统调用，把 %2 留在身后</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>until a signal comes</source>
        <translation>直到收到信号</translation>
    </message>
    <message>
        <source>entersyscall: the thread blocks in the kernel; its P waits for it until sysmon gives it to another.</source>
        <translation>entersyscall：线程阻塞在内核中；它的 P 等着它，直到 sysmon 把 P 交给别人。</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在 %1 上</translation>
    </message>
    <message>
        <source>%1 is back from its system call and goes on, on %2</source>
        <translation>%1 从系统调用返回，在 %2 上继续</translation>
    </message>
    <message>
        <source>exitsyscall: the fast way, a P is free.</source>
        <translation>exitsyscall：快速路径，有空闲的 P。</translation>
    </message>
    <message>
        <source>no P is free</source>
        <translation>没有空闲的 P</translation>
    </message>
    <message>
        <source>%1 is back from its system call and must wait for a P</source>
        <translation>%1 从系统调用返回，必须等待一个 P</translation>
    </message>
    <message>
        <source>exitsyscall: the slow way, the G goes to the global queue and its thread sleeps.</source>
        <translation>exitsyscall：慢速路径，G 进入全局队列，它的线程休眠。</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，由 %2</translation>
    </message>
    <message>
        <source>%1 starts %2: %3</source>
        <translation>%1 启动 %2：%3</translation>
    </message>
    <message>
        <source>newproc: a new G becomes runnext of the P that made it; the one that was there goes to the end of the local queue.</source>
        <translation>newproc：新的 G 成为创建它的 P 的 runnext；原来在那里的 G 排到本地队列末尾。</translation>
    </message>
    <message>
        <source>runnext</source>
        <translation>runnext</translation>
    </message>
    <message>
        <source>runnext goes before the queue and uses up the rest of the time slice.</source>
        <translation>runnext 先于队列运行，用完剩余的时间片。</translation>
    </message>
    <message>
        <source>its queue</source>
        <translation>本地队列</translation>
    </message>
    <message>
        <source>A local queue is first in, first out; a G from it gets a new time slice.</source>
        <translation>本地队列先进先出；从中取出的 G 得到新的时间片。</translation>
    </message>
    <message>
        <source>the stolen ones</source>
        <translation>窃取来的 G</translation>
    </message>
    <message>
        <source>runqsteal: of what it stole, the thief runs the last.</source>
        <translation>runqsteal：窃取者先运行窃取来的最后一个。</translation>
    </message>
    <message>
        <source>the global queue</source>
        <translation>全局队列</translation>
    </message>
    <message>
        <source>A P looks there when its own queue is empty, and at every 61st tick.</source>
        <translation>P 在自己的队列为空时、以及每逢第 61 个时间片，会看全局队列。</translation>
    </message>
    <message>
        <source>the thread&apos;s hand</source>
        <translation>线程手中</translation>
    </message>
    <message>
        <source>%1 takes %2 from %3</source>
        <translation>%1 从 %3 取走 %2</translation>
    </message>
    <message>
        <source>%1 runs %2, from %3</source>
        <translation>%1 运行 %2，取自 %3</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 等待：%2</translation>
    </message>
    <message>
        <source>Nothing ever arrives on a nil channel: this G waits for ever.</source>
        <translation>nil 通道上永远不会有东西到来：这个 G 将永远等待。</translation>
    </message>
    <message>
        <source>to the global queue</source>
        <translation>到全局队列</translation>
    </message>
    <message>
        <source>%1 yields and goes to the end of the global queue</source>
        <translation>%1 让出，排到全局队列末尾</translation>
    </message>
    <message>
        <source>Gosched: everybody who is queued here runs first.</source>
        <translation>Gosched：在这里排队的都先运行。</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>%1 is preempted and goes to the end of the global queue</source>
        <translation>%1 被抢占，排到全局队列末尾</translation>
    </message>
    <message>
        <source>Preemption: its time slice of 10 ms is over.</source>
        <translation>抢占：它的 10 ms 时间片用完了。</translation>
    </message>
    <message>
        <source>to the end of %1&apos;s queue</source>
        <translation>到 %1 队列末尾</translation>
    </message>
    <message>
        <source>%1 gives way and goes to the end of %2&apos;s queue</source>
        <translation>%1 让路，排到 %2 的队列末尾</translation>
    </message>
    <message>
        <source>A lock that is handed over directly is used at once by the one that gets it.</source>
        <translation>直接移交的锁，由得到它的一方立即使用。</translation>
    </message>
    <message>
        <source>runnext of %1, by %2</source>
        <translation>%1 的 runnext，由 %2</translation>
    </message>
    <message>
        <source>%1 wakes %2: runnext of %3</source>
        <translation>%1 唤醒 %2：成为 %3 的 runnext</translation>
    </message>
    <message>
        <source>ready: a G that is woken runs next on the P that woke it.</source>
        <translation>ready：被唤醒的 G 接下来在唤醒它的 P 上运行。</translation>
    </message>
    <message>
        <source>queue of %1, by %2</source>
        <translation>%1 的队列，由 %2</translation>
    </message>
    <message>
        <source>%1 wakes %2: it joins %3&apos;s queue</source>
        <translation>%1 唤醒 %2：排入 %3 的队列</translation>
    </message>
    <message>
        <source>global queue, by %1</source>
        <translation>全局队列，由 %1</translation>
    </message>
    <message>
        <source>%1 wakes %2: it joins the global queue</source>
        <translation>%1 唤醒 %2：排入全局队列</translation>
    </message>
    <message>
        <source>to be run by %1</source>
        <translation>将由 %1 运行</translation>
    </message>
    <message>
        <source>%1 is ready, and %2 will run it</source>
        <translation>%1 就绪，将由 %2 运行</translation>
    </message>
    <message>
        <source>%1 to the global queue</source>
        <translation>%1 个 → 全局队列</translation>
    </message>
    <message>
        <source>%1&apos;s queue is full: %2 Gs move to the global queue</source>
        <translation>%1 的队列已满：%2 个 G 移到全局队列</translation>
    </message>
    <message>
        <source>runqputslow: a local queue holds 256; the older half of a full one moves, with the G that comes in.</source>
        <translation>runqputslow：本地队列容纳 256 个；满时较早的一半连同新来的 G 一起移走。</translation>
    </message>
    <message>
        <source>%1 from the global queue</source>
        <translation>%1 个 ← 全局队列</translation>
    </message>
    <message>
        <source>%1 takes %2 Gs from the global queue</source>
        <translation>%1 从全局队列取走 %2 个 G</translation>
    </message>
    <message>
        <source>%1 takes one G from the global queue</source>
        <translation>%1 从全局队列取走一个 G</translation>
    </message>
    <message>
        <source>globrunqget: its share, the length divided by GOMAXPROCS and one more, at most 128.</source>
        <translation>globrunqget：取它的一份，即长度除以 GOMAXPROCS 再加一，最多 128 个。</translation>
    </message>
    <message>
        <source>runnext of %1</source>
        <translation>%1 的 runnext</translation>
    </message>
    <message>
        <source>%1 is idle: steals runnext of %2</source>
        <translation>%1 空闲：窃取 %2 的 runnext</translation>
    </message>
    <message>
        <source>runqgrab: runnext is stolen only in the last round, after a pause of 3 µs that lets %1 run it.</source>
        <translation>runqgrab：只在最后一轮才窃取 runnext，而且先停 3 µs，让 %1 有机会运行它。</translation>
    </message>
    <message>
        <source>%1 is idle: steals %2 of %3 Gs from %4</source>
        <translation>%1 空闲：从 %4 的 %3 个 G 中窃取 %2 个</translation>
    </message>
    <message>
        <source>%1 is idle: steals the one G from %2</source>
        <translation>%1 空闲：窃取 %2 仅有的一个 G</translation>
    </message>
    <message>
        <source>A thief takes the older half of the queue; runnext stays with %1.</source>
        <translation>窃取者拿走队列中较早的一半；runnext 留给 %1。</translation>
    </message>
    <message>
        <source>its queue goes to the global queue</source>
        <translation>队列移入全局队列</translation>
    </message>
    <message>
        <source>%1 has no thread: its Gs go to the global queue</source>
        <translation>%1 没有线程：它的 G 移入全局队列</translation>
    </message>
    <message>
        <source>The number of threads is limited in this run; Go itself would start one.</source>
        <translation>这次运行限制了线程数；Go 自己会启动一个线程。</translation>
    </message>
    <message>
        <source>%1 ends: %2 has returned</source>
        <translation>%1 结束：%2 已返回</translation>
    </message>
    <message>
        <source>A G that has ended is kept and used again for a later go statement.</source>
        <translation>结束的 G 会保留下来，供之后的 go 语句再次使用。</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>锁定到 %1</translation>
    </message>
    <message>
        <source>%1 locks itself to the thread %2</source>
        <translation>%1 把自己锁定到线程 %2</translation>
    </message>
    <message>
        <source>LockOSThread: %1 runs only on %2, and %2 runs nothing else.</source>
        <translation>LockOSThread：%1 只在 %2 上运行，%2 也只运行它。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>脱离 %1</translation>
    </message>
    <message>
        <source>%1 is free of the thread %2</source>
        <translation>%1 不再锁定到线程 %2</translation>
    </message>
    <message>
        <source>%1 writes to stderr: %2</source>
        <translation>%1 写到 stderr：%2</translation>
    </message>
    <message>
        <source>%1 prints %2</source>
        <translation>%1 打印 %2</translation>
    </message>
    <message>
        <source>%1 counts: %2</source>
        <translation>%1 计数：%2</translation>
    </message>
    <message>
        <source>%1 panics: %2</source>
        <translation>%1 发生 panic：%2</translation>
    </message>
    <message>
        <source>A panic runs the deferred calls of this goroutine; unless one recovers, the whole program ends.</source>
        <translation>panic 会执行这个 goroutine 的延迟调用；若没有一个 recover，整个程序结束。</translation>
    </message>
    <message>
        <source>%1 recovers from: %2</source>
        <translation>%1 已 recover：%2</translation>
    </message>
    <message>
        <source>runs its deferred calls</source>
        <translation>执行延迟调用</translation>
    </message>
    <message>
        <source>%1 calls Goexit: it runs its deferred calls and ends</source>
        <translation>%1 调用 Goexit：执行延迟调用后结束</translation>
    </message>
    <message>
        <source>The program ends: %1</source>
        <translation>程序结束：%1</translation>
    </message>
    <message>
        <source>%1 ends the program: %2</source>
        <translation>%1 结束程序：%2</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>The program ends with exit status %1</source>
        <translation>程序以退出状态 %1 结束</translation>
    </message>
    <message>
        <source>%1 ends the program with exit status %2</source>
        <translation>%1 结束程序，退出状态 %2</translation>
    </message>
    <message>
        <source>When main returns, the process ends at once, whatever the other Gs do.</source>
        <translation>main 返回时进程立即结束，不管其他 G 在做什么。</translation>
    </message>
    <message>
        <source>%1 makes %2</source>
        <translation>%1 创建 %2</translation>
    </message>
    <message>
        <source>%1 makes %2, a %3</source>
        <translation>%1 创建 %2：%3</translation>
    </message>
    <message>
        <source>%1 locks %2</source>
        <translation>%1 锁住 %2</translation>
    </message>
    <message>
        <source>%1 unlocks %2</source>
        <translation>%1 解锁 %2</translation>
    </message>
    <message>
        <source>Unlock: a G that waits is woken, but must compete for the lock unless it has waited for more than 1 ms.</source>
        <translation>Unlock：唤醒一个等待的 G，但它要竞争这把锁，除非已等了超过 1 ms。</translation>
    </message>
    <message>
        <source>%1 locks %2 for reading</source>
        <translation>%1 对 %2 加读锁</translation>
    </message>
    <message>
        <source>%1 stops reading under %2</source>
        <translation>%1 释放 %2 的读锁</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 changes the counter of %2 from %3 to %4</source>
        <translation>%1 把 %2 的计数由 %3 变为 %4</translation>
    </message>
    <message>
        <source>At zero, every G in Wait is woken.</source>
        <translation>计数为零时，所有在 Wait 中的 G 都被唤醒。</translation>
    </message>
    <message>
        <source>%1 sets %2 to %3</source>
        <translation>%1 把 %2 设为 %3</translation>
    </message>
    <message>
        <source>Atomic operations happen in one order that all Gs agree on.</source>
        <translation>原子操作按一个所有 G 都一致认可的顺序发生。</translation>
    </message>
    <message>
        <source>%1, wakes %2</source>
        <translation>%1，唤醒 %2 个</translation>
    </message>
    <message>
        <source>%1 signals %2: %3 of those that wait wake up</source>
        <translation>%1 通知 %2：唤醒 %3 个等待者</translation>
    </message>
    <message>
        <source>%1 signals %2, but nobody waits</source>
        <translation>%1 通知 %2，但没有等待者</translation>
    </message>
    <message>
        <source>%1 signals %2: the one that waits longest wakes up</source>
        <translation>%1 通知 %2：唤醒等待最久的一个</translation>
    </message>
    <message>
        <source>Cond: those who wait are woken in the order in which they came.</source>
        <translation>Cond：等待者按到来的顺序被唤醒。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 changes the state word of %2</source>
        <translation>%1 改变 %2 的状态字</translation>
    </message>
    <message>
        <source>%1 waits until the counter of %2 is zero (%3)</source>
        <translation>%1 等待 %2 的计数归零（%3）</translation>
    </message>
    <message>
        <source>%1 waits for a signal of %2</source>
        <translation>%1 等待 %2 的通知</translation>
    </message>
    <message>
        <source>%1 blocks: %2 is held by %3</source>
        <translation>%1 阻塞：%2 被 %3 持有</translation>
    </message>
    <message>
        <source>%1 blocks on %2: %3</source>
        <translation>%1 阻塞在 %2：%3</translation>
    </message>
    <message>
        <source>A G that was woken and lost the lock again waits at the head of the queue.</source>
        <translation>被唤醒却又没抢到锁的 G，排到队列最前面等待。</translation>
    </message>
    <message>
        <source>timer %1</source>
        <translation>定时器 %1</translation>
    </message>
    <message>
        <source>%1 sleeps for %2</source>
        <translation>%1 休眠 %2</translation>
    </message>
    <message>
        <source>A sleeping G holds neither P nor M: only an entry in the P&apos;s heap of timers.</source>
        <translation>休眠的 G 既不占 P 也不占 M：只在 P 的定时器堆中有一项。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，%2 后</translation>
    </message>
    <message>
        <source>%1 sets %2 to fire in %3</source>
        <translation>%1 设置 %2，%3 后触发</translation>
    </message>
    <message>
        <source>%1 stops %2</source>
        <translation>%1 停止 %2</translation>
    </message>
    <message>
        <source>%1&apos;s sleep is over</source>
        <translation>%1 的休眠结束</translation>
    </message>
    <message>
        <source>%1 fires</source>
        <translation>%1 触发</translation>
    </message>
    <message>
        <source>Timers are run by the scheduler between two Gs: there is no timer thread.</source>
        <translation>定时器由调度器在两个 G 之间处理：没有专门的定时器线程。</translation>
    </message>
    <message>
        <source>%1, in the heap of %2</source>
        <translation>%1，在 %2 的堆中</translation>
    </message>
    <message>
        <source>%1 enters the heap of %2</source>
        <translation>%1 进入 %2 的堆</translation>
    </message>
    <message>
        <source>The timer of a channel is in a heap only while somebody waits on the channel.</source>
        <translation>通道的定时器只在有人等待该通道时才在堆中。</translation>
    </message>
    <message>
        <source>%1, out of its heap</source>
        <translation>%1，离开堆</translation>
    </message>
    <message>
        <source>%1 leaves its heap: nobody waits on its channel</source>
        <translation>%1 离开堆：没有人等待它的通道</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，取自 %2</translation>
    </message>
    <message>
        <source>its place in the queue</source>
        <translation>它在队列中的位置</translation>
    </message>
    <message>
        <source>Exploring: those before it were preempted as soon as they ran.</source>
        <translation>探索调度时：排在它前面的刚一运行就被抢占。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>line</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>last ran on</source>
        <translation>上次运行于</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>locked to</source>
        <translation>锁定于</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>正在调度</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>in a system call</source>
        <translation>系统调用中</translation>
    </message>
    <message>
        <source>waits in netpoll</source>
        <translation>在 netpoll 中等待</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>waits for its locked G</source>
        <translation>等待锁定给它的 G</translation>
    </message>
    <message>
        <source>sysmon</source>
        <translation>sysmon</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>spins</source>
        <translation>自旋</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>run queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>unbuffered</source>
        <translation>无缓冲</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>sent, received</source>
        <translation>已发送、已接收</translation>
    </message>
    <message>
        <source>senders wait</source>
        <translation>等待的发送者</translation>
    </message>
    <message>
        <source>receivers wait</source>
        <translation>等待的接收者</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 持有</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>计数器 %1</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>starving: handed to the first that waits</source>
        <translation>饥饿：直接交给等待最久的</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>创建于</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待者</translation>
    </message>
    <message>
        <source>running on P%1 since %2</source>
        <translation>在 P%1 上运行，自 %2</translation>
    </message>
    <message>
        <source>runnable since %1</source>
        <translation>可运行，自 %1</translation>
    </message>
    <message>
        <source>runnext of P%1 since %2</source>
        <translation>P%1 的 runnext，自 %2</translation>
    </message>
    <message>
        <source>in the run queue of P%1 since %2</source>
        <translation>在 P%1 的运行队列中，自 %2</translation>
    </message>
    <message>
        <source>in the global run queue since %1</source>
        <translation>在全局运行队列中，自 %1</translation>
    </message>
    <message>
        <source>waiting: %1, since %2</source>
        <translation>等待：%1，自 %2</translation>
    </message>
    <message>
        <source>in a system call since %1</source>
        <translation>系统调用中，自 %1</translation>
    </message>
    <message>
        <source>ended at %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>its timer at %1</source>
        <translation>它的定时器，%1</translation>
    </message>
    <message>
        <source>, held by %1</source>
        <translation>，由 %1 持有</translation>
    </message>
    <message>
        <source>a receiver of %1</source>
        <translation>%1 的接收者</translation>
    </message>
    <message>
        <source>a sender to %1</source>
        <translation>%1 的发送者</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>run / ready / wait</source>
        <translation>运行/可运行/等待</translation>
    </message>
    <message>
        <source>last woken by</source>
        <translation>上次唤醒者</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>虚拟时间</translation>
    </message>
    <message>
        <source>a signal that nobody sends</source>
        <translation>无人发送的信号</translation>
    </message>
    <message>
        <source>a network where nobody else is</source>
        <translation>没有别人的网络</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>a picture is a .png or a .svg file</source>
        <translation>图片必须是 .png 或 .svg 文件</translation>
    </message>
    <message>
        <source>no Go files in this folder</source>
        <translation>此文件夹中没有 Go 文件</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>not a Gantry recording: it does not begin as one</source>
        <translation>不是 Gantry 的录制：文件开头不符</translation>
    </message>
    <message>
        <source>a recording of format %1; this program reads format %2</source>
        <translation>录制的格式为 %1；本程序读取格式 %2</translation>
    </message>
    <message>
        <source>damaged at byte %1: %2; %3 events before it are intact</source>
        <translation>在字节 %1 处损坏：%2；其前的 %3 个事件完好</translation>
    </message>
    <message>
        <source>damaged at byte %1: %2</source>
        <translation>在字节 %1 处损坏：%2</translation>
    </message>
    <message>
        <source>the file ends in the middle of a block</source>
        <translation>文件在一个块的中间结束</translation>
    </message>
    <message>
        <source>no block begins here</source>
        <translation>此处没有块的开头</translation>
    </message>
    <message>
        <source>the block&apos;s checksum is wrong</source>
        <translation>块的校验和不符</translation>
    </message>
    <message>
        <source>the block cannot be decompressed</source>
        <translation>块无法解压</translation>
    </message>
    <message>
        <source>a block of an unknown name</source>
        <translation>块的名称未知</translation>
    </message>
    <message>
        <source>events are missing here</source>
        <translation>此处缺少事件</translation>
    </message>
    <message>
        <source>the block holds no events that this version knows</source>
        <translation>块中没有此版本认识的事件</translation>
    </message>
    <message>
        <source>too many events</source>
        <translation>事件过多</translation>
    </message>
    <message>
        <source>too many bytes</source>
        <translation>字节过多</translation>
    </message>
    <message>
        <source>the setup is not complete</source>
        <translation>运行设置不完整</translation>
    </message>
    <message>
        <source>the symbols are not complete</source>
        <translation>符号不完整</translation>
    </message>
    <message>
        <source>the decisions are not complete</source>
        <translation>决定不完整</translation>
    </message>
    <message>
        <source>the end block is not complete</source>
        <translation>结尾块不完整</translation>
    </message>
    <message>
        <source>events are missing before the end</source>
        <translation>结尾之前缺少事件</translation>
    </message>
    <message>
        <source>the file&apos;s last bytes do not point at its end block</source>
        <translation>文件的最后几个字节没有指向结尾块</translation>
    </message>
    <message>
        <source>GOMAXPROCS is not within 1 and 1024</source>
        <translation>GOMAXPROCS 不在 1 到 1024 之间</translation>
    </message>
    <message>
        <source>the threads are not within 1 and 10000</source>
        <translation>线程数不在 1 到 10000 之间</translation>
    </message>
    <message>
        <source>the quantum is not within 0 and 10 ms</source>
        <translation>时间片不在 0 到 10 ms 之间</translation>
    </message>
    <message>
        <source>the Go version is not known</source>
        <translation>Go 版本未知</translation>
    </message>
    <message>
        <source>the costs cannot be read</source>
        <translation>无法读取开销设置</translation>
    </message>
    <message>
        <source>not a trace of Go 1.22 or 1.23</source>
        <translation>不是 Go 1.22 或 1.23 的 trace</translation>
    </message>
    <message>
        <source>the event cannot be shown: %1 at byte %2</source>
        <translation>字节 %2 处的事件无法显示：%1</translation>
    </message>
    <message>
        <source>no event can come next</source>
        <translation>接下来不可能有任何事件</translation>
    </message>
    <message>
        <source>an event that cannot be there</source>
        <translation>不可能出现在这里的事件</translation>
    </message>
    <message>
        <source>an event is cut off</source>
        <translation>事件被截断</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>不是事件</translation>
    </message>
    <message>
        <source>a batch is cut off</source>
        <translation>批次被截断</translation>
    </message>
    <message>
        <source>a batch is too large</source>
        <translation>批次过大</translation>
    </message>
    <message>
        <source>a batch of no generation</source>
        <translation>批次不属于任何一代</translation>
    </message>
    <message>
        <source>no batch</source>
        <translation>不是批次</translation>
    </message>
    <message>
        <source>no generation</source>
        <translation>没有任何一代</translation>
    </message>
    <message>
        <source>generations are out of order</source>
        <translation>各代的顺序不对</translation>
    </message>
    <message>
        <source>the clock has no frequency</source>
        <translation>时钟没有频率</translation>
    </message>
    <message>
        <source>no frequency</source>
        <translation>不是频率</translation>
    </message>
    <message>
        <source>no string</source>
        <translation>不是字符串</translation>
    </message>
    <message>
        <source>no stack</source>
        <translation>不是调用栈</translation>
    </message>
    <message>
        <source>a stack is cut off</source>
        <translation>调用栈被截断</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1（字节 %2 处）</translation>
    </message>
    <message>
        <source>GOMAXPROCS out of range</source>
        <translation>GOMAXPROCS 超出范围</translation>
    </message>
    <message>
        <source>Ms are numbered as they come</source>
        <translation>M 须按出现的先后编号</translation>
    </message>
    <message>
        <source>a G locked to another M</source>
        <translation>这个 G 锁定在另一个 M 上</translation>
    </message>
    <message>
        <source>a P is not handed off under a running G</source>
        <translation>G 正在运行时不能转交它的 P</translation>
    </message>
    <message>
        <source>a P is not released under a running G</source>
        <translation>G 正在运行时不能释放它的 P</translation>
    </message>
    <message>
        <source>a channel timer without a channel</source>
        <translation>通道定时器没有通道</translation>
    </message>
    <message>
        <source>a copy of no object</source>
        <translation>复制的对象不存在</translation>
    </message>
    <message>
        <source>a full ring must overflow first</source>
        <translation>队列已满，须先移出一部分</translation>
    </message>
    <message>
        <source>a local queue without a P</source>
        <translation>没有 P，就没有本地队列</translation>
    </message>
    <message>
        <source>a receiver waits only when there is nothing</source>
        <translation>没有值时接收者才等待</translation>
    </message>
    <message>
        <source>a receiver waits: the value goes to it</source>
        <translation>有接收者在等待：值应直接交给它</translation>
    </message>
    <message>
        <source>a sender waits only when the buffer is full</source>
        <translation>缓冲区满时发送者才等待</translation>
    </message>
    <message>
        <source>a spinning M does not park</source>
        <translation>自旋的 M 不会休眠</translation>
    </message>
    <message>
        <source>a timer is set by an M with a P</source>
        <translation>持有 P 的 M 才能设置定时器</translation>
    </message>
    <message>
        <source>an M ends with empty hands</source>
        <translation>M 结束时不能还持有 P 或 G</translation>
    </message>
    <message>
        <source>an M parks with empty hands</source>
        <translation>M 休眠时不能还持有 P 或 G</translation>
    </message>
    <message>
        <source>an M polls with empty hands</source>
        <translation>M 轮询网络时不能还持有 P 或 G</translation>
    </message>
    <message>
        <source>an M still has a P, or is on its way to one</source>
        <translation>还有 M 持有 P，或正要得到一个</translation>
    </message>
    <message>
        <source>an M works for this P</source>
        <translation>有 M 正在为这个 P 工作</translation>
    </message>
    <message>
        <source>an event of no known kind</source>
        <translation>事件的种类未知</translation>
    </message>
    <message>
        <source>an idle P has no work</source>
        <translation>空闲的 P 没有工作</translation>
    </message>
    <message>
        <source>in no queue of this P, nor in the global one</source>
        <translation>不在这个 P 的任何队列中，也不在全局队列中</translation>
    </message>
    <message>
        <source>more Gs than the global queue holds</source>
        <translation>G 的数目多于全局队列中的</translation>
    </message>
    <message>
        <source>more Gs than the ring holds</source>
        <translation>G 的数目多于本地队列中的</translation>
    </message>
    <message>
        <source>more Gs than the ring takes</source>
        <translation>G 的数目多于本地队列所能容纳的</translation>
    </message>
    <message>
        <source>more Gs than the thief&apos;s ring takes</source>
        <translation>G 的数目多于窃取者的本地队列所能容纳的</translation>
    </message>
    <message>
        <source>more Gs than the victim&apos;s ring holds</source>
        <translation>G 的数目多于被窃取者的本地队列中的</translation>
    </message>
    <message>
        <source>no local queue without a P</source>
        <translation>没有 P，就没有本地队列</translation>
    </message>
    <message>
        <source>no receiver waits</source>
        <translation>没有接收者在等待</translation>
    </message>
    <message>
        <source>no room in the buffer</source>
        <translation>缓冲区没有空位</translation>
    </message>
    <message>
        <source>no runnext to move</source>
        <translation>没有可移动的 runnext</translation>
    </message>
    <message>
        <source>no runnext to steal</source>
        <translation>没有可窃取的 runnext</translation>
    </message>
    <message>
        <source>no sender waits</source>
        <translation>没有发送者在等待</translation>
    </message>
    <message>
        <source>no such G</source>
        <translation>没有这个 G</translation>
    </message>
    <message>
        <source>no such M</source>
        <translation>没有这个 M</translation>
    </message>
    <message>
        <source>no such P</source>
        <translation>没有这个 P</translation>
    </message>
    <message>
        <source>no such channel</source>
        <translation>没有这个通道</translation>
    </message>
    <message>
        <source>no such kind of object</source>
        <translation>没有这种同步对象</translation>
    </message>
    <message>
        <source>no such kind of timer</source>
        <translation>没有这种定时器</translation>
    </message>
    <message>
        <source>no such object</source>
        <translation>没有这个同步对象</translation>
    </message>
    <message>
        <source>no such queue</source>
        <translation>没有这个队列</translation>
    </message>
    <message>
        <source>no such timer</source>
        <translation>没有这个定时器</translation>
    </message>
    <message>
        <source>no such victim</source>
        <translation>没有这个被窃取者</translation>
    </message>
    <message>
        <source>no such wait reason</source>
        <translation>没有这种等待原因</translation>
    </message>
    <message>
        <source>not in the global queue</source>
        <translation>不在全局队列中</translation>
    </message>
    <message>
        <source>not in the ring of this P</source>
        <translation>不在这个 P 的本地队列中</translation>
    </message>
    <message>
        <source>not runnext</source>
        <translation>不是 runnext</translation>
    </message>
    <message>
        <source>not the G in the M&apos;s hand</source>
        <translation>不是这个 M 手中的 G</translation>
    </message>
    <message>
        <source>not the earliest timer of its P</source>
        <translation>不是其 P 上最早的定时器</translation>
    </message>
    <message>
        <source>not the head of the global queue</source>
        <translation>不是全局队列的队首</translation>
    </message>
    <message>
        <source>not the head of the ring</source>
        <translation>不是本地队列的队首</translation>
    </message>
    <message>
        <source>not the ring&apos;s tail</source>
        <translation>不是本地队列的队尾</translation>
    </message>
    <message>
        <source>not the top of the idle Ps</source>
        <translation>不在空闲 P 的栈顶</translation>
    </message>
    <message>
        <source>nothing to take, or a sender to take it from</source>
        <translation>没有值可取，或者应从等待的发送者那里取</translation>
    </message>
    <message>
        <source>only a runnable G can be taken to run</source>
        <translation>只有可运行的 G 才能被取来运行</translation>
    </message>
    <message>
        <source>only a set timer is armed</source>
        <translation>只有已设置的定时器才能放入堆中</translation>
    </message>
    <message>
        <source>only a waiting G can be made ready</source>
        <translation>只有等待中的 G 才能变为可运行</translation>
    </message>
    <message>
        <source>only an idle or waiting M can be woken</source>
        <translation>只有空闲或等待中的 M 才能被唤醒</translation>
    </message>
    <message>
        <source>spinning does not change</source>
        <translation>自旋状态没有变化</translation>
    </message>
    <message>
        <source>the G is not locked to its thread</source>
        <translation>这个 G 没有锁定在它的线程上</translation>
    </message>
    <message>
        <source>the M does not poll</source>
        <translation>这个 M 没有在轮询网络</translation>
    </message>
    <message>
        <source>the M has a G already</source>
        <translation>这个 M 已经有 G</translation>
    </message>
    <message>
        <source>the M holds a P already</source>
        <translation>这个 M 已经持有 P</translation>
    </message>
    <message>
        <source>the M holds a picked G already</source>
        <translation>这个 M 手中已经有选出的 G</translation>
    </message>
    <message>
        <source>the M is in no system call</source>
        <translation>这个 M 不在系统调用中</translation>
    </message>
    <message>
        <source>the M of the event does not exist</source>
        <translation>事件的 M 不存在</translation>
    </message>
    <message>
        <source>the M of the event holds no P</source>
        <translation>事件的 M 没有持有 P</translation>
    </message>
    <message>
        <source>the M of the event runs no G</source>
        <translation>事件的 M 没有在运行 G</translation>
    </message>
    <message>
        <source>the P is not free</source>
        <translation>这个 P 不是空闲的</translation>
    </message>
    <message>
        <source>the P is not idle</source>
        <translation>这个 P 没有空闲</translation>
    </message>
    <message>
        <source>the P is not in a system call</source>
        <translation>这个 P 不在系统调用中</translation>
    </message>
    <message>
        <source>the P is not the top of the idle ones</source>
        <translation>这个 P 不在空闲 P 的栈顶</translation>
    </message>
    <message>
        <source>the P is promised to another M</source>
        <translation>这个 P 已许给另一个 M</translation>
    </message>
    <message>
        <source>the P of another M</source>
        <translation>这是另一个 M 的 P</translation>
    </message>
    <message>
        <source>the P of another M&apos;s system call</source>
        <translation>这个 P 属于另一个 M 的系统调用</translation>
    </message>
    <message>
        <source>the buffers of all channels hold 2^25 values at most</source>
        <translation>所有通道的缓冲区总共最多容纳 2^25 个值</translation>
    </message>
    <message>
        <source>the channel is closed already</source>
        <translation>通道已经关闭</translation>
    </message>
    <message>
        <source>the channel is not closed and drained</source>
        <translation>通道没有关闭或尚未取空</translation>
    </message>
    <message>
        <source>the lock is free</source>
        <translation>锁没有被持有</translation>
    </message>
    <message>
        <source>the lock is held</source>
        <translation>锁已被持有</translation>
    </message>
    <message>
        <source>the new G is not in the slot that the free list gives</source>
        <translation>新的 G 不在空闲链表给出的槽位中</translation>
    </message>
    <message>
        <source>the program has ended already</source>
        <translation>程序已经结束</translation>
    </message>
    <message>
        <source>the slot of a live G</source>
        <translation>这是一个存活的 G 的槽位</translation>
    </message>
    <message>
        <source>the thief&apos;s ring is full</source>
        <translation>窃取者的本地队列已满</translation>
    </message>
    <message>
        <source>the timer is not armed</source>
        <translation>定时器不在堆中</translation>
    </message>
    <message>
        <source>the timer is not due</source>
        <translation>定时器尚未到期</translation>
    </message>
    <message>
        <source>the timer is not set</source>
        <translation>定时器没有设置</translation>
    </message>
    <message>
        <source>the woken M has a P already</source>
        <translation>被唤醒的 M 已经有 P</translation>
    </message>
    <message>
        <source>the world is not stopped</source>
        <translation>世界没有停止</translation>
    </message>
    <message>
        <source>the world is stopped already</source>
        <translation>世界已经停止</translation>
    </message>
    <message>
        <source>the world runs</source>
        <translation>世界正在运行</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Made by Gantry: a deterministic model of Go&apos;s scheduler. The same program with the same setup gives the same run.</source>
        <translation>由 Gantry 生成：Go 调度器的确定性模型。相同的程序和相同的设置总是得到相同的运行。</translation>
    </message>
    <message>
        <source>The recording is damaged; this is what is intact.</source>
        <translation>录制文件已损坏；这里是完好的部分。</translation>
    </message>
    <message>
        <source>The program ended well.</source>
        <translation>程序正常结束。</translation>
    </message>
    <message>
        <source>The program ended with status %1.</source>
        <translation>程序以状态 %1 结束。</translation>
    </message>
    <message>
        <source>A panic ended the program.</source>
        <translation>程序因 panic 而结束。</translation>
    </message>
    <message>
        <source>The runtime ended the program: %1</source>
        <translation>运行时结束了程序：%1</translation>
    </message>
    <message>
        <source>The run was stopped at a limit: %1</source>
        <translation>运行因达到限制而停止：%1</translation>
    </message>
    <message>
        <source>The run was stopped before its end.</source>
        <translation>运行在结束之前被停止。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>GOMAXPROCS</source>
        <translation>GOMAXPROCS</translation>
    </message>
    <message>
        <source>Most threads</source>
        <translation>线程上限</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销模型</translation>
    </message>
    <message>
        <source>Go version</source>
        <translation>Go 版本</translation>
    </message>
    <message>
        <source>Race detection</source>
        <translation>竞争检测</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Virtual time</source>
        <translation>虚拟时间</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Goroutines</source>
        <translation>goroutine</translation>
    </message>
    <message>
        <source>Threads (M)</source>
        <translation>线程 (M)</translation>
    </message>
    <message>
        <source>Choices of the runtime</source>
        <translation>运行时的选择</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nothing wrong was found in this run.</source>
        <translation>这次运行没有发现问题。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>After event %1, at t = %2. %3</source>
        <translation>事件 %1 之后，t = %2。%3</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠中</translation>
    </message>
    <message>
        <source>On the average %1 goroutines ran at a time.</source>
        <translation>平均同时有 %1 个 goroutine 在运行。</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>life</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>时间去向</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Throughput, per µs</source>
        <translation>吞吐量（每微秒）</translation>
    </message>
    <message>
        <source>all Ps</source>
        <translation>所有 P</translation>
    </message>
    <message>
        <source>global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Run queues, goroutines</source>
        <translation>运行队列（goroutine 数）</translation>
    </message>
    <message>
        <source>Channels, values in their buffers</source>
        <translation>通道（缓冲区中的值）</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>The program printed nothing.</source>
        <translation>程序没有输出。</translation>
    </message>
    <message>
        <source>and %1 more lines</source>
        <translation>另有 %1 行</translation>
    </message>
    <message>
        <source>and one more line</source>
        <translation>另有一行</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>P%1 is handed off</source>
        <translation>P%1 被移交</translation>
    </message>
    <message>
        <source>sysmon retakes P%1</source>
        <translation>sysmon 收回 P%1</translation>
    </message>
    <message>
        <source>sysmon asks P%1 to preempt</source>
        <translation>sysmon 要求 P%1 抢占</translation>
    </message>
    <message>
        <source>stop the world</source>
        <translation>停止世界</translation>
    </message>
    <message>
        <source>P%1 steals %2 from P%3</source>
        <translation>P%1 从 P%3 窃取 %2 个</translation>
    </message>
    <message>
        <source>P%1 is full: %2 Gs go to the global run queue</source>
        <translation>P%1 已满：%2 个 G 移到全局运行队列</translation>
    </message>
    <message>
        <source>P%1 takes %2 from the global run queue</source>
        <translation>P%1 从全局运行队列取 %2 个</translation>
    </message>
    <message>
        <source>close(%1)</source>
        <translation>close(%1)</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行任何程序。</translation>
    </message>
    <message>
        <source>starving</source>
        <translation>饥饿模式</translation>
    </message>
    <message>
        <source>writers</source>
        <translation>写者</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Ms without a P</source>
        <translation>没有 P 的 M</translation>
    </message>
    <message>
        <source>CHANNELS</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>LOCKS</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>CHANNELS AND LOCKS</source>
        <translation>通道与锁</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>停泊</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>local run queue</source>
        <translation>本地运行队列</translation>
    </message>
    <message>
        <source>run queue</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>GLOBAL RUN QUEUE</source>
        <translation>全局运行队列</translation>
    </message>
    <message>
        <source>TIMERS</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>即将运行</translation>
    </message>
    <message>
        <source>scheduling</source>
        <translation>调度中</translation>
    </message>
    <message>
        <source>spinning</source>
        <translation>自旋中</translation>
    </message>
    <message>
        <source>waking</source>
        <translation>唤醒中</translation>
    </message>
    <message>
        <source>syscall</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>netpoll</source>
        <translation>netpoll</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>sysmon</source>
        <translation>sysmon</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠中</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>unbuffered</source>
        <translation>无缓冲</translation>
    </message>
    <message>
        <source>closed, %1</source>
        <translation>已关闭，%1</translation>
    </message>
    <message>
        <source>every 61st tick →</source>
        <translation>每 61 个 tick →</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>未加锁</translation>
    </message>
    <message>
        <source>due</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>readers: %1</source>
        <translation>读者：%1</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>计数 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>计数 %1</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>1 goroutine</source>
        <translation>1 个 goroutine</translation>
    </message>
    <message>
        <source>%1 goroutines</source>
        <translation>%1 个 goroutine</translation>
    </message>
    <message>
        <source>1 P</source>
        <translation>1 个 P</translation>
    </message>
    <message>
        <source>%1 Ps</source>
        <translation>%1 个 P</translation>
    </message>
    <message>
        <source>%1: %2 running on %3, %4 runnable.</source>
        <translation>%1：%2 个在 %3 上运行，%4 个可运行。</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>created by G%1</source>
        <translation>由 G%1 创建</translation>
    </message>
    <message>
        <source>created by G%1 at %2</source>
        <translation>由 G%1 在 %2 创建</translation>
    </message>
    <message>
        <source>locked to M%1</source>
        <translation>锁定在 M%1 上</translation>
    </message>
    <message>
        <source>sysmon has asked it to stop</source>
        <translation>sysmon 已要求它停下</translation>
    </message>
    <message>
        <source>M%1, a thread of the operating system</source>
        <translation>M%1，一个操作系统线程</translation>
    </message>
    <message>
        <source>a goroutine of the runtime</source>
        <translation>一个运行时的 goroutine</translation>
    </message>
    <message>
        <source>runs %1 on P%2</source>
        <translation>在 P%2 上运行 %1</translation>
    </message>
    <message>
        <source>spins: looks for work in the queues of other Ps</source>
        <translation>自旋：在其他 P 的队列里找工作</translation>
    </message>
    <message>
        <source>schedules: looks for a goroutine to run</source>
        <translation>调度：寻找可运行的 goroutine</translation>
    </message>
    <message>
        <source>is in a system call with G%1</source>
        <translation>正与 G%1 处于系统调用中</translation>
    </message>
    <message>
        <source>sysmon takes its P when that lasts</source>
        <translation>时间一长，sysmon 会收走它的 P</translation>
    </message>
    <message>
        <source>sleeps until the next timer is due</source>
        <translation>睡到下一个定时器到期</translation>
    </message>
    <message>
        <source>idle: on the list from which startm takes the last one</source>
        <translation>空闲：在空闲表上，startm 取最后放入的一个</translation>
    </message>
    <message>
        <source>waits for the goroutine that is locked to it</source>
        <translation>等待锁定在它上面的 goroutine</translation>
    </message>
    <message>
        <source>sysmon: has no P, retakes Ps from system calls, asks goroutines that run for 10 ms to stop</source>
        <translation>sysmon：没有 P；从系统调用中收回 P，要求运行满 10 ms 的 goroutine 停下</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>P%1, the right to run Go code</source>
        <translation>P%1，运行 Go 代码的资格</translation>
    </message>
    <message>
        <source>idle: no M holds it</source>
        <translation>空闲：没有 M 持有它</translation>
    </message>
    <message>
        <source>running: an M holds it</source>
        <translation>运行中：有 M 持有它</translation>
    </message>
    <message>
        <source>syscall: its M is in a system call, sysmon may take it</source>
        <translation>系统调用：它的 M 在系统调用中，sysmon 可以收走它</translation>
    </message>
    <message>
        <source>stopped with the world</source>
        <translation>随世界一起停止</translation>
    </message>
    <message>
        <source>schedtick %1: time slices so far; every 61st looks at the global run queue first</source>
        <translation>schedtick %1：至今的时间片数；每第 61 个先看全局运行队列</translation>
    </message>
    <message>
        <source>busy %1 % of the time</source>
        <translation>%1 % 的时间在忙</translation>
    </message>
    <message>
        <source>timers in its heap: %1</source>
        <translation>堆中的定时器：%1</translation>
    </message>
    <message>
        <source>runnext of P%1</source>
        <translation>P%1 的 runnext</translation>
    </message>
    <message>
        <source>Runs next, in what is left of the time slice.</source>
        <translation>下一个运行，用剩下的时间片。</translation>
    </message>
    <message>
        <source>A goroutine that is created or woken on this P comes here and kicks the one before to the tail of the local run queue.</source>
        <translation>在这个 P 上创建或唤醒的 goroutine 放到这里，把原来的那个挤到本地运行队列末尾。</translation>
    </message>
    <message>
        <source>Local run queue of P%1: %2 of %3</source>
        <translation>P%1 的本地运行队列：%2 / %3</translation>
    </message>
    <message>
        <source>First in, first out. When it is full, its older half goes to the global run queue; a P without work steals half of it.</source>
        <translation>先进先出。满了以后，较早的一半移到全局运行队列；没有工作的 P 会窃取它的一半。</translation>
    </message>
    <message>
        <source>Global run queue: %1</source>
        <translation>全局运行队列：%1</translation>
    </message>
    <message>
        <source>A P takes one at every 61st tick, and a batch when its own queue is empty.</source>
        <translation>P 每 61 个 tick 取一个；自己的队列空了就取一批。</translation>
    </message>
    <message>
        <source>Gosched, preemption and full local queues put goroutines here.</source>
        <translation>Gosched、抢占和装满的本地队列会把 goroutine 放到这里。</translation>
    </message>
    <message>
        <source>Timers set: %1</source>
        <translation>已设定的定时器：%1</translation>
    </message>
    <message>
        <source>They are in heaps of the Ps. A P looks at its heap whenever it schedules.</source>
        <translation>它们在各个 P 的堆里。P 每次调度都会看自己的堆。</translation>
    </message>
    <message>
        <source>G%1 sleeps</source>
        <translation>G%1 在睡眠</translation>
    </message>
    <message>
        <source>time.AfterFunc: starts a goroutine</source>
        <translation>time.AfterFunc：启动一个 goroutine</translation>
    </message>
    <message>
        <source>a timer that sends on its channel</source>
        <translation>向自己的通道发送的定时器</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>到期于 %1</translation>
    </message>
    <message>
        <source>in the heap of P%1</source>
        <translation>在 P%1 的堆里</translation>
    </message>
    <message>
        <source>the channel of a timer: len and cap are always 0</source>
        <translation>定时器的通道：len 和 cap 总是 0</translation>
    </message>
    <message>
        <source>unbuffered: a sender waits for a receiver, and a receiver for a sender</source>
        <translation>无缓冲：发送者等接收者，接收者等发送者</translation>
    </message>
    <message>
        <source>len %1, cap %2</source>
        <translation>len %1，cap %2</translation>
    </message>
    <message>
        <source>closed: what is left can be received, then zero values with ok false; sending panics</source>
        <translation>已关闭：剩下的值仍可接收，之后得到零值且 ok 为 false；再发送会 panic</translation>
    </message>
    <message>
        <source>%1 sent, %2 received</source>
        <translation>已发送 %1，已接收 %2</translation>
    </message>
    <message>
        <source>waiting to send: %1</source>
        <translation>等待发送：%1</translation>
    </message>
    <message>
        <source>waiting to receive: %1</source>
        <translation>等待接收：%1</translation>
    </message>
    <message>
        <source>made at %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>next to be received from %1</source>
        <translation>下一个从 %1 接收的值</translation>
    </message>
    <message>
        <source>values in front of it: %1</source>
        <translation>排在它前面的值：%1</translation>
    </message>
    <message>
        <source>held by G%1</source>
        <translation>由 G%1 持有</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>starving: a waiter had to wait for more than 1 ms, the lock is handed over in order</source>
        <translation>饥饿模式：有人等了超过 1 ms，锁按顺序移交</translation>
    </message>
    <message>
        <source>Unlock wakes the first waiter and goes on; whoever runs first gets the lock</source>
        <translation>Unlock 唤醒第一个等待者后继续运行；谁先运行谁拿到锁</translation>
    </message>
    <message>
        <source>a writer that waits lets no new reader in</source>
        <translation>有写者等待时，新的读者不能进入</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>running on P%1, M%2</source>
        <translation>在 P%1、M%2 上运行</translation>
    </message>
    <message>
        <source>in a system call on M%1</source>
        <translation>在 M%1 上进行系统调用</translation>
    </message>
    <message>
        <source>waiting: %1, for %2</source>
        <translation>等待：%1，已 %2</translation>
    </message>
    <message>
        <source>runnable: next on P%1</source>
        <translation>可运行：P%1 的下一个</translation>
    </message>
    <message>
        <source>runnable: in the local run queue of P%1</source>
        <translation>可运行：在 P%1 的本地运行队列</translation>
    </message>
    <message>
        <source>runnable: in the global run queue</source>
        <translation>可运行：在全局运行队列</translation>
    </message>
    <message>
        <source>runnable: picked, about to run</source>
        <translation>可运行：已选中，即将运行</translation>
    </message>
    <message>
        <source>Goroutines that wait on nothing that is shown here: a nil channel, a select without cases</source>
        <translation>所等之物不在台上的 goroutine：nil 通道、没有分支的 select</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>unbuffered</source>
        <translation>无缓冲</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>variable of the package</source>
        <translation>包级变量</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ChartsPanel</name>
    <message>
        <source>THROUGHPUT</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>this run, P=%1</source>
        <translation>本次运行，P=%1</translation>
    </message>
    <message>
        <source>RUN QUEUE LENGTH</source>
        <translation>运行队列长度</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>all Ps</source>
        <translation>所有 P</translation>
    </message>
    <message>
        <source>global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>CHANNEL FILL</source>
        <translation>通道占用</translation>
    </message>
    <message>
        <source>full</source>
        <translation>满</translation>
    </message>
    <message>
        <source>no value is ever in a buffer</source>
        <translation>缓冲区中从未有过值</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ChoiceList</name>
    <message>
        <source>What you can choose</source>
        <translation>可以选择的</translation>
    </message>
    <message>
        <source>as Go would</source>
        <translation>Go 会这样做</translation>
    </message>
    <message numerus="yes">
        <source>%n more can be picked on the stage</source>
        <translation>
            <numerusform>还有 %n 个，可在舞台上点选</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gantry::ui::ChoosePanel</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Choose anew</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Gantry chooses</source>
        <translation>由 Gantry 选择</translation>
    </message>
    <message>
        <source>to a switch</source>
        <translation>到切换</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>到结束</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Nothing was chosen yet.</source>
        <translation>还没有做过选择。</translation>
    </message>
    <message>
        <source>Chosen so far: %1</source>
        <translation>已选择：%1</translation>
    </message>
    <message>
        <source>P = %1: victims and selects</source>
        <translation>P = %1：窃取对象与 select</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>when one waits, ends or starts</source>
        <translation>当 goroutine 等待、结束或启动时</translation>
    </message>
    <message>
        <source>before each step others can see</source>
        <translation>每个别人能看到的步骤之前</translation>
    </message>
    <message>
        <source>before memory and timers, too</source>
        <translation>还包括内存访问和定时器</translation>
    </message>
    <message>
        <source>On</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>one P, all orders of steps</source>
        <translation>一个 P，步骤的任何次序</translation>
    </message>
    <message>
        <source>When you are asked</source>
        <translation>何时询问你</translation>
    </message>
    <message>
        <source>On which machine</source>
        <translation>在哪种机器上</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>做过的选择</translation>
    </message>
    <message>
        <source>The schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>gantry run PROGRAM --replay with this makes the same run, on the same P, M and seed</source>
        <translation>gantry run 程序 --replay 加上它，在 P、M、种子相同时就得到同样的运行</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The same goroutines run in the same order.</source>
        <translation>相同的 goroutine 以相同的顺序运行。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>They part at decision %1: %2 ran there, %3 here.</source>
        <translation>两者在第 %1 个决定处分开：那里运行 %2，这里运行 %3。</translation>
    </message>
    <message>
        <source>Keep a run (Ctrl+K) and run again with another P, M or seed: the two are shown here on one axis of time.</source>
        <translation>保留一次运行（Ctrl+K），再用另一个 P、M 或种子运行：两者会在这里显示在同一时间轴上。</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留的运行</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>这次运行</translation>
    </message>
    <message>
        <source>%1: %2, P %3, seed %4, %5</source>
        <translation>%1：%2，P %3，种子 %4，%5</translation>
    </message>
    <message>
        <source>It is %1 times as fast as the kept run.</source>
        <translation>速度是保留的运行的 %1 倍。</translation>
    </message>
    <message>
        <source>It takes %1 times as long as the kept run.</source>
        <translation>用时是保留的运行的 %1 倍。</translation>
    </message>
    <message>
        <source>It is as fast as the kept run.</source>
        <translation>与保留的运行一样快。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ConsoleModel</name>
    <message>
        <source>stopped at a limit: %1</source>
        <translation>到达上限而停止：%1</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ConsoleView</name>
    <message>
        <source>The program has written nothing.</source>
        <translation>程序没有写出任何内容。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::DockTitle</name>
    <message>
        <source>Close this panel (the View menu opens it)</source>
        <translation>关闭此面板（可从“视图”菜单打开）</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>gantry::ui::DraftKeeper</name>
    <message>
        <source>Unsaved source</source>
        <translation>未保存的源代码</translation>
    </message>
    <message>
        <source>The source of %1 was edited and not saved when its window ended.</source>
        <translation>%1 的源代码在窗口结束时已修改但没有保存。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gantry::ui::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>gantry::ui::EventsView</name>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No event fits.</source>
        <translation>没有符合的事件。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::FilmDialog</name>
    <message>
        <source>Export a film</source>
        <translation>导出影片</translation>
    </message>
    <message>
        <source>All of the program</source>
        <translation>整个程序</translation>
    </message>
    <message>
        <source>Between the marks of the timeline</source>
        <translation>时间线的两个标记之间</translation>
    </message>
    <message>
        <source>What the timeline shows</source>
        <translation>时间线当前显示的范围</translation>
    </message>
    <message>
        <source>From here to the end</source>
        <translation>从这里到结束</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>by its events, 10 to 20 s</source>
        <translation>按事件数自动，10 到 20 秒</translation>
    </message>
    <message>
        <source>MP4 wants the program ffmpeg, which is not installed.</source>
        <translation>MP4 需要程序 ffmpeg，而它没有安装。</translation>
    </message>
    <message>
        <source>GIF plays anywhere; MP4 is smaller and smoother.</source>
        <translation>GIF 到处都能播放；MP4 更小、更流畅。</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>范围(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>时长(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Frames per second</source>
        <translation>每秒帧数(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>文件类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Films (*%1)</source>
        <translation>影片 (*%1)</translation>
    </message>
</context>
<context>
    <name>gantry::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Looking for what went wrong…</source>
        <translation>正在查找问题…</translation>
    </message>
    <message>
        <source>Nothing wrong was found in this run.</source>
        <translation>这次运行没有发现问题。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::HappenedPanel</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生任何事。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::InspectorPanel</name>
    <message>
        <source>Select a goroutine, an M, a P, a channel or a lock.</source>
        <translation>选择一个 goroutine、M、P、通道或锁。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::KeysDialog</name>
    <message>
        <source>On the timeline: closer, further, all of it</source>
        <translation>在时间线上：放大、缩小、全部</translation>
    </message>
    <message>
        <source>On the timeline: earlier, later</source>
        <translation>在时间线上：向前、向后移动</translation>
    </message>
    <message>
        <source>On the timeline: set a mark or take it away; the next that was searched</source>
        <translation>在时间线上：设置或取消标记；下一个搜索结果</translation>
    </message>
    <message>
        <source>In the events&apos; filter, in the timeline&apos;s search: go to the next</source>
        <translation>在事件筛选框、时间线搜索框中：到下一个</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Where one types: leave it, so that keys are commands again</source>
        <translation>在输入处：离开，使按键重新成为命令</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In a list: the event before or after</source>
        <translation>在列表中：上一个或下一个事件</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>On the stage: pick the thing before or after</source>
        <translation>在舞台上：选择上一个或下一个对象</translation>
    </message>
    <message>
        <source>On the stage: larger, smaller, as it was</source>
        <translation>在舞台上：放大、缩小、还原</translation>
    </message>
</context>
<context>
    <name>gantry::ui::LessonBar</name>
    <message>
        <source>The stop before (Page Up)</source>
        <translation>上一站（Page Up）</translation>
    </message>
    <message>
        <source>The next stop (Page Down)</source>
        <translation>下一站（Page Down）</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
    </message>
</context>
<context>
    <name>gantry::ui::LessonGuide</name>
    <message>
        <source>Which goroutine runs next? Pick it on the stage (Up, Down), then press Enter.</source>
        <translation>接下来哪个 goroutine 运行？在舞台上选中它（上、下键），然后按 Enter。</translation>
    </message>
    <message>
        <source>G%1 runs next? Press Enter.</source>
        <translation>接下来是 G%1 运行？按 Enter。</translation>
    </message>
    <message>
        <source>Right: G%1 runs next.</source>
        <translation>正确：接下来运行 G%1。</translation>
    </message>
    <message>
        <source>Not G%1: G%2 runs next.</source>
        <translation>不是 G%1：接下来运行 G%2。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::MainWindow</name>
    <message>
        <source>Export a picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>Unsaved source</source>
        <translation>未保存的源代码</translation>
    </message>
    <message>
        <source>The source of %1 was edited. Save it before it is replaced?</source>
        <translation>%1 的源代码已修改。在换成别的程序之前要保存吗？</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>What just happened</source>
        <translation>刚刚发生</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>About Gantry</source>
        <translation>关于 Gantry</translation>
    </message>
    <message>
        <source>&lt;b&gt;Gantry&lt;/b&gt;&lt;p&gt;Runs concurrent programs on a faithful, deterministic model of Go&apos;s scheduler and shows everything, forward and backward.&lt;/p&gt;&lt;p&gt;The rules are those of Go 1.23.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Gantry&lt;/b&gt;&lt;p&gt;在忠实而确定的 Go 调度器模型上运行并发程序，并展示其中的一切，可前进，也可后退。&lt;/p&gt;&lt;p&gt;规则取自 Go 1.23。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The recording is damaged after event %1 and shown up to there: %2</source>
        <translation>录制在事件 %1 之后已损坏，显示到此为止：%2</translation>
    </message>
    <message>
        <source>The recording is damaged; what is intact is shown. %1</source>
        <translation>录制已损坏，显示完好的部分。%1</translation>
    </message>
    <message>
        <source>The run was stopped at a limit (%1). What it did until then can be played.</source>
        <translation>运行到达上限（%1）而停止。此前的过程可以播放。</translation>
    </message>
    <message>
        <source>The program waits for a signal, and nobody sends one here: the run was ended.</source>
        <translation>程序在等待信号，而这里没有人发送信号：运行已结束。</translation>
    </message>
    <message>
        <source>The program waits for the network, where nobody else is: the run was ended.</source>
        <translation>程序在等待网络，而网络上没有别人：运行已结束。</translation>
    </message>
    <message>
        <source>Stopped after %1 events. They can be played.</source>
        <translation>在 %1 个事件后停止。这些事件可以播放。</translation>
    </message>
    <message>
        <source>Stopped after one event, which can be played.</source>
        <translation>在一个事件后停止。它可以播放。</translation>
    </message>
    <message>
        <source>Save this run</source>
        <translation>保存这次运行</translation>
    </message>
    <message>
        <source>Recordings (*.gantry)</source>
        <translation>录制 (*.gantry)</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>正在运行 %1</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1: %2 events, t = %3</source>
        <translation>%1：%2 个事件，t = %3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>%1[*] — Gantry</source>
        <translation>%1[*] — Gantry</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>最近打开(&amp;C)</translation>
    </message>
    <message>
        <source>The program does not compile: see the message below its source.</source>
        <translation>程序无法编译：见源代码下方的信息。</translation>
    </message>
    <message>
        <source>The program does not compile: %1 messages below its source.</source>
        <translation>程序无法编译：源代码下方有 %1 条信息。</translation>
    </message>
    <message>
        <source>Open a Go program or a recording</source>
        <translation>打开 Go 程序或录制文件</translation>
    </message>
    <message>
        <source>Go programs and recordings (*.go *.gantry);;All files (*)</source>
        <translation>Go 程序和录制文件 (*.go *.gantry);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Go (*.go)</source>
        <translation>Go (*.go)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>The given decisions served for the first choice; the seed made the rest.</source>
        <translation>给定的决定只用于第一个选择；其余由种子决定。</translation>
    </message>
    <message>
        <source>The given decisions served for the first %1 choices; the seed made the rest.</source>
        <translation>给定的决定只用于前 %1 个选择；其余由种子决定。</translation>
    </message>
    <message>
        <source>&amp;Go to the next</source>
        <translation>跳到下一个(&amp;G)</translation>
    </message>
    <message>
        <source>Pa&amp;use at</source>
        <translation>暂停于(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open a lesson</source>
        <translation>打开课程(&amp;O)</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>运行 %1：%2</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待图</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>轮到你了</translation>
    </message>
    <message>
        <source>Y&amp;our turn</source>
        <translation>轮到你了(&amp;O)</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>gantry::ui::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gantry::ui::Palette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有这样的命令、程序或课程。</translation>
    </message>
    <message>
        <source>Type a command, a program, a lesson…</source>
        <translation>输入命令、程序或课程…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令列表</translation>
    </message>
</context>
<context>
    <name>gantry::ui::Picker</name>
    <message>
        <source>%1, more</source>
        <translation>%1，增加</translation>
    </message>
    <message>
        <source>%1, less</source>
        <translation>%1，减少</translation>
    </message>
</context>
<context>
    <name>gantry::ui::ScrubBar</name>
    <message>
        <source>Position in the run</source>
        <translation>在运行中的位置</translation>
    </message>
    <message>
        <source>Drag to go anywhere. Green: goroutines running. Marks: closed channels, panics, the end.</source>
        <translation>拖动可到任意位置。绿色：正在运行的 goroutine。标记：关闭的通道、panic、结束。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::Session</name>
    <message>
        <source>There is no built-in program named %1.</source>
        <translation>没有名为 %1 的内置程序。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::SettingsDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Si&amp;ze of everything, from the next start</source>
        <translation>界面缩放，下次启动生效(&amp;Z)</translation>
    </message>
    <message>
        <source>Letters of the s&amp;ource, pixels</source>
        <translation>源代码字号（像素）(&amp;O)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>as the system has them</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>The states of goroutines, as eyes see them. Shapes say the same.</source>
        <translation>goroutine 的状态在不同眼睛里的样子。形状说的是同样的事。</translation>
    </message>
    <message>
        <source>&amp;Ps of a new program</source>
        <translation>新程序的 &amp;P 个数</translation>
    </message>
    <message>
        <source>Most &amp;Ms of a new program</source>
        <translation>新程序的 &amp;M 上限</translation>
    </message>
    <message>
        <source>&amp;Seed of a new program</source>
        <translation>新程序的种子(&amp;S)</translation>
    </message>
</context>
<context>
    <name>gantry::ui::SourceView</name>
    <message>
        <source>Nothing stops here in this run: it stops where a goroutine calls the runtime, as for channels, locks, go statements and output.</source>
        <translation>这次运行在此处不会暂停：只在 goroutine 调用运行时的地方暂停，例如通道、锁、go 语句和输出。</translation>
    </message>
</context>
<context>
    <name>gantry::ui::SourcePanel</name>
    <message>
        <source>This program is written in C++: there is no Go source to show. Pick a Go program, open a .go file, or drop one on the window.</source>
        <translation>这个程序是用 C++ 写的，没有 Go 源代码可显示。请选择一个 Go 程序，打开 .go 文件，或把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Pick a Go program, open a .go file, or drop one on the window.</source>
        <translation>请选择一个 Go 程序，打开 .go 文件，或把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>程序的文件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源代码</translation>
    </message>
</context>
<context>
    <name>gantry::ui::TimelineBar</name>
    <message>
        <source>a/d pan · w/s zoom · f all · m mark</source>
        <translation>a/d 平移 · w/s 缩放 · f 全部 · m 标记</translation>
    </message>
    <message>
        <source>A row for each P</source>
        <translation>每个 P 一行</translation>
    </message>
    <message>
        <source>A row for each M</source>
        <translation>每个 M 一行</translation>
    </message>
    <message>
        <source>A row for each goroutine</source>
        <translation>每个 goroutine 一行</translation>
    </message>
    <message>
        <source>Search of the timeline</source>
        <translation>在时间线中查找</translation>
    </message>
    <message>
        <source>search: G7, worker</source>
        <translation>查找：G7、worker</translation>
    </message>
    <message>
        <source>Show only slices of these goroutines; Enter goes to the next</source>
        <translation>只突出这些 goroutine 的片段；回车跳到下一个</translation>
    </message>
</context>
<context>
    <name>gantry::ui::TimelineWidget</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>: running</source>
        <translation>：运行中</translation>
    </message>
    <message>
        <source>: runnable</source>
        <translation>：可运行</translation>
    </message>
    <message>
        <source>: waiting</source>
        <translation>：等待中</translation>
    </message>
    <message>
        <source>: in a system call</source>
        <translation>：系统调用中</translation>
    </message>
    <message>
        <source>Reading who ran when: %1 %</source>
        <translation>正在读取谁在何时运行：%1 %</translation>
    </message>
</context>
<context>
    <name>gantry::ui::TransportBar</name>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Events per second while playing</source>
        <translation>播放时每秒的事件数</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Pick a built-in program</source>
        <translation>选择一个内置程序</translation>
    </message>
    <message>
        <source>Arguments of the program</source>
        <translation>程序的参数</translation>
    </message>
    <message>
        <source>Arguments of the program, as os.Args has them; Enter runs it</source>
        <translation>程序的参数，即 os.Args；按回车运行</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Number of Ps</source>
        <translation>P 的数量</translation>
    </message>
    <message>
        <source>GOMAXPROCS: how many goroutines run at the same time</source>
        <translation>GOMAXPROCS：同时运行的 goroutine 数</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Most Ms</source>
        <translation>M 的上限</translation>
    </message>
    <message>
        <source>How many threads may exist, sysmon among them</source>
        <translation>最多可以有多少线程，包括 sysmon</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Decides what Go leaves to chance: select, and where a thief looks first</source>
        <translation>决定 Go 留给偶然的部分：select 的选择，以及窃取者先看哪里</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>own costs</source>
        <translation>自定开销</translation>
    </message>
    <message>
        <source>The rules of Go 1.23&apos;s scheduler, and what each operation costs</source>
        <translation>Go 1.23 调度器的规则，以及每个操作的开销</translation>
    </message>
    <message>
        <source>event %1 / %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>Written in C++</source>
        <translation>用 C++ 编写</translation>
    </message>
</context>
<context>
    <name>gantry::ui::WaitsPanel</name>
    <message>
        <source>Waits</source>
        <translation>等待图</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 等待 %2</translation>
    </message>
    <message>
        <source>Nobody waits for a channel, a lock or the network now.</source>
        <translation>现在没有人在等待通道、锁或网络。</translation>
    </message>
    <message>
        <source>one more goroutine waits</source>
        <translation>另有一个 goroutine 在等待</translation>
    </message>
    <message>
        <source>%1 more goroutines wait</source>
        <translation>另有 %1 个 goroutine 在等待</translation>
    </message>
</context>
<context>
    <name>gantry::ui::Workbench</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>What just happened</source>
        <translation>刚刚发生</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Filter of the events</source>
        <translation>事件筛选</translation>
    </message>
    <message>
        <source>filter: G7 block</source>
        <translation>筛选：G7 block</translation>
    </message>
    <message>
        <source>Show only events that fit: G7, P2, M3, kind:steal, or any word; all terms must fit. Enter goes to the next.</source>
        <translation>只显示符合的事件：G7、P2、M3、kind:steal，或任何词；所有条件都要符合。回车键到下一个</translation>
    </message>
    <message>
        <source>kept, P=%1</source>
        <translation>保留的运行，P=%1</translation>
    </message>
</context>
</TS>
