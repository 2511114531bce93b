// A table of pictures.
#include "tests/screenshots/page.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <utility>

namespace gantry::screenshots {
namespace {

QString cell(const QDir& folder, const QString& name, const QImage& image) {
  if (image.isNull()) return QStringLiteral("<td>none</td>");
  image.save(folder.filePath(name));
  return QStringLiteral("<td><img src=\"%1\" loading=\"lazy\"></td>").arg(name);
}

}  // namespace

QString writePage(const QString& path, std::vector<Shown> pictures) {
  QDir folder(path);
  folder.removeRecursively();
  folder.mkpath(QStringLiteral("."));
  std::stable_partition(pictures.begin(), pictures.end(),
                        [](const Shown& one) { return !one.comparison.same(); });
  QString page = QStringLiteral(
      "<!DOCTYPE html><meta charset=\"utf-8\"><title>Pictures of the window</title>"
      "<style>body{font:14px sans-serif}img{max-width:30vw;border:1px solid gray}"
      "td{vertical-align:top}.bad{color:#c00}</style><table>"
      "<tr><th>reference</th><th>now</th><th>difference</th></tr>\n");
  for (const Shown& one : pictures) {
    const bool isSame = one.comparison.same();
    page += QStringLiteral(
                "<tr><td colspan=\"3\" class=\"%1\">%2: %3 cells differ, by %4 levels at "
                "most%5</td></tr>\n<tr>")
                .arg(isSame ? "good" : "bad", one.name)
                .arg(one.comparison.cells)
                .arg(one.comparison.worst)
                .arg(one.comparison.sameSize ? "" : "; the sizes differ");
    page += cell(folder, one.name + QStringLiteral(".reference.png"), one.reference) +
            cell(folder, one.name + QStringLiteral(".png"), one.actual);
    if (!isSame && one.comparison.sameSize)
      page += cell(folder, one.name + QStringLiteral(".difference.png"),
                   difference(one.reference, one.actual));
    page += QStringLiteral("</tr>\n");
  }
  QFile file(folder.filePath(QStringLiteral("index.html")));
  if (file.open(QIODevice::WriteOnly)) file.write((page + QStringLiteral("</table>")).toUtf8());
  return file.fileName();
}

}  // namespace gantry::screenshots
