#pragma once

#include "core/corefixture.h"
#include "core/imagegallerymodel.h"
#include "core/imagestudio.h"
#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/common/theme.h"
#include "gui/images/gallerypane.h"
#include "gui/images/imagecomposer.h"
#include "gui/images/imagespage.h"
#include "gui/images/modeswitch.h"
#include "gui/shell/mainwindow.h"
#include "store/imagefiles.h"
#include "store/images.h"
#include "store/settings.h"
#include "support/fakeserver.h"

#include <QBuffer>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

/// The images page in its window, over a real core and a server whose answers a test decides.
class ImagesPageFixture
{
public:
    explicit ImagesPageFixture(const QString &directory)
        : core(directory)
        , images(core.database)
        , settings(directory)
        , preferences(settings)
        , catalog(core.servers, core.client)
        , studio(images, holt::store::ImageFiles(directory), core.servers, core.client, core.http)
        , gallery(images, studio)
        , window(preferences, theme)
    {
        // The server is another one after a restart.
        const QString id = core.useServer(server.url(QStringLiteral("/v1")));
        holt::store::Profile profile = *core.servers.find(id);
        profile.defaultModels.insert(QStringLiteral("image"), QStringLiteral("some-image-model"));
        core.servers.save(profile);
        page =
            new holt::gui::ImagesPage({studio, gallery, core.servers, catalog, preferences, theme, window.actions()});
        window.addPage(QStringLiteral("images"), QStringLiteral("Images"), holt::gui::Icon::Images,
                       [this] { return page; });
        window.resize(1280, 860);
        window.show();
        window.activateWindow();
        ready = QTest::qWaitForWindowActive(&window) &&
                QTest::qWaitFor([this] { return gallery.isLoaded() && studio.isDraftLoaded(); });
    }
    ~ImagesPageFixture() { page->flush(); }

    static QByteArray png(const QSize &size, const QColor &colour)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    /// An answer of so many pictures in one colour.
    static holt::test::FakeAnswer pictures(int count, const QColor &colour = Qt::darkCyan,
                                           const QSize &size = QSize(64, 48))
    {
        QByteArray data;
        for (int i = 0; i < count; ++i) {
            data += (i > 0 ? "," : "") + QByteArray(R"({"b64_json":")") + png(size, colour).toBase64() + R"("})";
        }
        return holt::test::FakeAnswer::json(R"({"created":1700000000,"data":[)" + data + "]}");
    }

    [[nodiscard]] QPlainTextEdit *prompt() const { return page->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] QPushButton *button() const { return page->composer()->button(); }
    [[nodiscard]] QListView *list() const { return page->gallery()->list(); }
    void choose(holt::store::ImageMode mode) { page->modes()->button(mode)->click(); }

    /// Writes a picture and gives its path.
    QString file(const QString &name, const QSize &size = QSize(200, 150), const QColor &colour = Qt::darkRed)
    {
        const QString path = files.filePath(name);
        QFile out(path);
        if (out.open(QIODevice::WriteOnly)) {
            out.write(png(size, colour));
        }
        return path;
    }
    /// Asks for one picture and waits until it is in the gallery.
    void makeOne(const QString &text, const QColor &colour = Qt::darkCyan)
    {
        const int before = gallery.rowCount();
        server.enqueue(pictures(1, colour));
        prompt()->setPlainText(text);
        QVERIFY(button()->isEnabled());
        button()->click();
        QTRY_COMPARE(gallery.rowCount(), before + 1);
        QTRY_COMPARE(studio.runningCount(), 0);
    }

    QTemporaryDir files;
    CoreFixture core;
    holt::store::Images images;
    holt::test::FakeServer server;
    holt::store::Settings settings;
    holt::core::Preferences preferences;
    holt::gui::Theme theme;
    holt::core::ModelCatalog catalog;
    holt::core::ImageStudio studio;
    holt::core::ImageGalleryModel gallery;
    holt::gui::MainWindow window;
    holt::gui::ImagesPage *page = nullptr; ///< the window's
    bool ready = false;                    ///< the window is active, gallery and draft are read
};
