#include "gui/common/openlink.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace holt::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(holt::gui::OpenLink)
};

void showFailure(QWidget *parent, const QUrl &url)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, Words::tr("Open link"),
                        Words::tr("The system has no program that opens this address."), QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(url.toString(QUrl::FullyEncoded));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

QMessageBox *openLink(const QUrl &url, QWidget *parent, LinkOpener opener)
{
    const QString scheme = url.scheme().toLower();
    const bool mail = scheme == QLatin1String("mailto");
    if (!url.isValid() || !(mail || scheme == QLatin1String("http") || scheme == QLatin1String("https"))) {
        return nullptr;
    }
    if (!opener) {
        opener = [](const QUrl &address) { return QDesktopServices::openUrl(address); };
    }

    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Words::tr("Open link"));
    box->setText(mail ? Words::tr("Write a mail with your mail program?")
                      : Words::tr("Open this address of %1 in your browser?").arg(url.host()));
    // Encoded, so that no letter of another script passes for a Latin one.
    QString address = url.toString(QUrl::FullyEncoded);
    constexpr qsizetype longest = 600;
    if (address.size() > longest) {
        address = address.left(longest) + QChar(0x2026);
    }
    box->setInformativeText(address);
    QPushButton *open = box->addButton(Words::tr("Open"), QMessageBox::AcceptRole);
    QPushButton *copy = box->addButton(Words::tr("Copy address"), QMessageBox::ActionRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    open->setProperty("primary", true);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);

    QObject::connect(box, &QMessageBox::buttonClicked, box, [=](QAbstractButton *button) {
        if (button == copy) {
            QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
        } else if (button == open && !opener(url)) {
            showFailure(parent, url);
        }
    });
    box->open();
    return box;
}

} // namespace holt::gui
