#include "gui/settings/probepanel.h"

#include "gui/common/elidedlabel.h"
#include "gui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace holt::gui {

ProbePanel::ProbePanel(core::Servers &servers, openai::Client &client, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_client(client)
    , m_theme(theme)
    , m_start(new QPushButton(tr("Look for servers on this machine"), this))
    , m_cancel(new QPushButton(tr("Cancel search"), this))
    , m_progress(new QProgressBar(this))
    , m_status(new QLabel(this))
    , m_results(new QVBoxLayout)
{
    m_start->setAutoDefault(false);
    m_start->setToolTip(tr("Asks the usual ports of Ollama, LM Studio, llama.cpp and others on 127.0.0.1"));
    m_cancel->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking for servers"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);

    auto *running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.space(Space::Small));
    layout->addWidget(m_start);
    layout->addLayout(running);
    layout->addWidget(m_status);
    layout->addLayout(m_results);

    connect(m_start, &QPushButton::clicked, this, &ProbePanel::start);
    connect(m_cancel, &QPushButton::clicked, this, &ProbePanel::stop);
    setCandidates(core::ServerProbe::usualCandidates());
    setRunning(false);
    m_status->hide();
}

void ProbePanel::setCandidates(const QList<core::ServerProbe::Candidate> &candidates)
{
    m_probe = std::make_unique<core::ServerProbe>(m_client, candidates);
    connect(m_probe.get(), &core::ServerProbe::found, this, &ProbePanel::add);
    connect(m_probe.get(), &core::ServerProbe::finished, this, &ProbePanel::finish);
}

void ProbePanel::start()
{
    clear();
    setRunning(true);
    m_cancel->setFocus();
    m_status->setText(tr("Looking…"));
    m_status->show();
    m_probe->start();
}

void ProbePanel::stop()
{
    m_probe->cancel();
    setRunning(false);
    m_start->setFocus();
    m_status->setText(tr("Stopped."));
}

void ProbePanel::finish(int count)
{
    const bool hadFocus = m_cancel->hasFocus();
    setRunning(false);
    if (hadFocus) {
        m_start->setFocus();
    }
    m_status->setText(count == 0 ? tr("No server answered on this machine. Start one, then look again.")
                                 : tr("%n server(s) found.", nullptr, count));
}

void ProbePanel::setRunning(bool running)
{
    m_start->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

void ProbePanel::clear()
{
    while (QLayoutItem *item = m_results->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

bool ProbePanel::isKnown(const QString &baseUrl) const
{
    const auto &profiles = m_servers.profiles();
    return std::any_of(profiles.cbegin(), profiles.cend(),
                       [&](const store::Profile &profile) { return profile.baseUrl == baseUrl; });
}

void ProbePanel::add(const core::ServerProbe::Found &server)
{
    auto *row = new QWidget(this);
    auto *name = new ElidedLabel(row);
    name->setText(server.name);
    auto *about = new ElidedLabel(row);
    about->setFont(m_theme.smallFont());
    about->setForegroundRole(QPalette::PlaceholderText);
    const QUrl url(server.baseUrl);
    about->setText(tr("%1:%2 · %3")
                       .arg(url.host(), QString::number(url.port()),
                            tr("%n model(s)", nullptr, static_cast<int>(server.models.size()))));
    auto *button = new QPushButton(row);
    button->setAutoDefault(false);
    const auto describe = [button, name = server.name](bool known) {
        button->setText(known ? tr("Added") : tr("Add"));
        button->setAccessibleName(known ? tr("%1 is added").arg(name) : tr("Add %1").arg(name));
        button->setEnabled(!known);
    };
    describe(isKnown(server.baseUrl));
    connect(button, &QPushButton::clicked, this, [this, server, describe] {
        Q_EMIT addRequested(server);
        describe(isKnown(server.baseUrl));
    });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(about);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addLayout(texts, 1);
    layout->addWidget(button);
    m_results->addWidget(row);
}

} // namespace holt::gui
