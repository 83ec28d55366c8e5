#include "gui/settings/settingsdialog.h"

#include "core/modelcatalog.h"
#include "core/preferences.h"
#include "gui/common/noticebar.h"
#include "gui/common/theme.h"
#include "gui/settings/generalpage.h"
#include "gui/settings/probepanel.h"
#include "gui/settings/serverspage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace holt::gui {

SettingsDialog::SettingsDialog(core::Servers &servers, core::ModelCatalog &catalog, openai::Client &client,
                               core::Preferences &preferences, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_servers(new ServersPage(servers, catalog, client, preferences, theme, this))
    , m_general(new GeneralPage(preferences, theme, this))
    , m_notice(new NoticeBar(theme, this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Settings"));
    m_tabs->setAccessibleName(tr("Settings pages"));
    m_tabs->addTab(m_servers, tr("Servers"));
    m_tabs->addTab(m_general, tr("General"));
    m_save->setProperty("primary", true);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setAutoDefault(false);
    m_close->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.space(Space::Small));
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.space(Space::Medium);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.space(Space::Medium));
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    resize(theme.px(860), theme.px(600));

    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(m_close, &QPushButton::clicked, this, &SettingsDialog::reject);
    connect(m_servers, &ServersPage::changed, this, &SettingsDialog::refreshButtons);
    connect(m_general, &GeneralPage::changed, this, &SettingsDialog::refreshButtons);
    connect(&preferences, &core::Preferences::keyPlaceChanged, this, &SettingsDialog::refreshButtons);
    refreshButtons();
}

SettingsDialog::~SettingsDialog()
{
    // Hiding takes the focus from a field that is being edited, which says so, to a dialog that is none any more.
    m_servers->disconnect(this);
    m_general->disconnect(this);
}

void SettingsDialog::showServer(const QString &id)
{
    m_tabs->setCurrentWidget(m_servers);
    m_servers->showServer(id);
}

void SettingsDialog::addServer(const QString &presetName)
{
    m_tabs->setCurrentWidget(m_servers);
    m_servers->addServer(presetName);
}

void SettingsDialog::setProbeCandidates(const QList<core::ServerProbe::Candidate> &candidates)
{
    m_servers->probe().setCandidates(candidates);
}

bool SettingsDialog::hasChanges() const
{
    return m_servers->hasChanges() || m_general->hasChanges();
}

void SettingsDialog::refreshButtons()
{
    m_save->setEnabled(m_servers->canSave() || m_general->hasChanges());
    if (!hasChanges()) {
        m_notice->dismiss();
    }
}

bool SettingsDialog::save()
{
    m_notice->dismiss();
    m_general->save();
    if (!m_servers->save()) {
        m_tabs->setCurrentWidget(m_servers); // where it says what is missing
        return false;
    }
    refreshButtons();
    return true;
}

void SettingsDialog::discard()
{
    m_general->discard();
    m_servers->discard();
}

void SettingsDialog::reject()
{
    if (!hasChanges()) {
        m_servers->discard(); // a new server that was never filled in, a test that runs
        QDialog::reject();
        return;
    }
    m_notice->showNotice(NoticeBar::Kind::Warning, tr("There are changes that are not saved."),
                         {{tr("Save and close"),
                           [this] {
                               if (save()) {
                                   QDialog::reject();
                               }
                           }},
                          {tr("Discard changes"), [this] {
                               discard();
                               QDialog::reject();
                           }}});
    if (auto *button = m_notice->findChild<QPushButton *>()) {
        button->setFocus();
    }
}

} // namespace holt::gui
