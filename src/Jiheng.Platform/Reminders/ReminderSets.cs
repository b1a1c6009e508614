using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>The rows of reminders in the database (提醒数据).</summary>
public static class ReminderSets
{
    extension(JihengDb db)
    {
        public DbSet<Reminder> Reminders => db.Set<Reminder>();

        public DbSet<ReminderAddress> ReminderAddresses => db.Set<ReminderAddress>();
    }
}
